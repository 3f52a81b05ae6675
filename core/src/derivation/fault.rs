//! What a derivation can be refused for.

crate::faults! {
    /// What a derivation can be refused for.
    Fault {
        NoSteps {} "derivation.no_steps"
            "there are no steps to show; ask for the answer with its derivations"
            "没有可展示的推导步骤；请在请求时要求附上推导"
        NotEarlier { found: usize, step: usize } "derivation.not_earlier"
            "step {step} comes from step {found}; a step comes from earlier ones, counted from 0"
            "第 {step} 步引用了第 {found} 步；每一步只能引用在它之前的步骤（自 0 起计）"
        TooManyLines { found: usize, limit: usize } "derivation.too_many_steps"
            "the steps of the derivation are said to come from others {found} times; at most {limit} are drawn"
            "推导各步共 {found} 次引用其他步；最多画出 {limit} 次"
        TooManySteps { found: usize, limit: usize } "derivation.too_many_steps"
            "the derivation has {found} steps; at most {limit} are read"
            "推导共有 {found} 步；最多读取 {limit} 步"
        TooLong { found: usize, limit: usize } "derivation.too_many_steps"
            "the derivation of one figure has {found} steps; at most {limit} are written"
            "一个数的推导共有 {found} 步；最多写出 {limit} 步"
        TooMuchExplained { limit: usize } "derivation.too_many_steps"
            "the derivations of this answer have more than {limit} steps; ask without them, or for less at a time"
            "本次结果的推导超过 {limit} 步；请不要求推导，或分次计算"
    }
}
