//! What a number can be refused for.

crate::faults! {
    /// What a number can be refused for.
    Fault {
        TooManyDigits { found: String, limit: usize } "exact.too_many_digits"
            "found `{found}`; a number has at most {limit} digits"
            "读到“{found}”；一个数最多 {limit} 位数字"
        OutOfRange { found: String } "exact.out_of_range"
            "{found} has too many digits to be rounded"
            "{found} 的位数过多，无法取舍"
        Unwieldy { limit: u64 } "exact.out_of_range"
            "a figure on the way is too long to stay exact: it needs more than {limit} bits"
            "计算中出现过长的数，无法保持精确：超过 {limit} 位二进制数字"
        TooManyPlaces { found: u32, limit: u32 } "exact.too_many_places"
            "found {found} places; at most {limit} are kept"
            "读到 {found} 位小数；最多保留 {limit} 位"
    }
}
