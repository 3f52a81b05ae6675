//! What is odd about a rate, but possible.

use crate::words::Words;

crate::findings! {
    /// Findings of satisfaction.
    RateFinding {
        RoundedToFull { exact: String, printed: String } Check "satisfaction.rounded_to_full"
            "{exact} is printed as {printed}, which says that nothing is missing; `never` in the definition keeps it below"
            "{exact} 取整后为 {printed}，看似一件不缺；可在口径中写明“不取满值”（`never`）"
        RoundedToZero { exact: String, printed: String } Check "satisfaction.rounded_to_zero"
            "{exact} is printed as {printed}, which says that there is nothing; `never` in the definition keeps it above"
            "{exact} 取整后为 {printed}，看似一件没有；可在口径中写明“不取零值”（`never`）"
        ScoreRoundedToMost { exact: String, printed: String } Check "satisfaction.rounded_to_full"
            "{exact} is printed as {printed}, the most points there are; `never` in the scoring keeps it below"
            "{exact} 取整后为最高分 {printed}；可在计分办法中写明“不取满值”（`never`）"
        ScoreRoundedToLeast { exact: String, printed: String } Check "satisfaction.rounded_to_zero"
            "{exact} is printed as {printed}, the least points there are; `never` in the scoring keeps it above"
            "{exact} 取整后为最低分 {printed}；可在计分办法中写明“不取零值”（`never`）"
        PublishedImpossible { published: String, of: Words } Check "satisfaction.published_impossible"
            "no count of {of} gives the published rate {published} by any rounding"
            "{of}中任何件数按任何取整方式都得不出公布的比率 {published}"
        PublishedOver { published: String, numerator: u64 } Check "satisfaction.published_impossible"
            "no denominator under {numerator} gives the published rate {published} by any rounding"
            "分子为 {numerator} 时，任何分母按任何取整方式都得不出公布的比率 {published}"
        PublishedDiffers { published: String, counts: Words } Check "satisfaction.published_differs"
            "the counts give {counts}, which no rounding makes the published rate {published}"
            "按件数计算为 {counts}，任何取整方式都得不出公布的比率 {published}"
    }
}
