//! What a call can be refused for.

use crate::words::Words;

crate::faults! {
    /// What a call can be refused for.
    Fault {
        OperationUnknown { found: String, there: Words } "contract.operation_unknown"
            "there is no operation `{found}`; there are: {there}"
            "没有名为“{found}”的操作；现有：{there}"
        SubjectMissing { key: Words } "contract.subject_missing"
            "the request lacks {key}, which this operation works on"
            "请求缺少{key}，此操作要用到它"
    }
}
