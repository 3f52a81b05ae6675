//! The contract.
use crate::error::Error;
crate::faults! {
    /// x
    Fault {
        OperationUnknown { found: String } "contract.operation_unknown"
            "operation `{found}` is not known"
            "没有操作“{found}”"
    }
}
/// x
pub fn call(operation: &str, _request: &str) -> Result<String, Error> {
    Err(Fault::OperationUnknown { found: operation.into() }.into())
}
