//! What the linter remarks about a scheme, and what a report remarks about its cohort.

use crate::day::Day;

crate::findings! {
    /// Findings of assessment.
    Remark {
        ClassEmpty { subject: String, node: String, class: String } Check "ballot.class_empty"
            "nobody of class `{class}` has voted on `{node}` of `{subject}`"
            "类别“{class}”中无人就“{node}”评价“{subject}”"
        DependsOnRounding { subject: String, exact: String, published: String } Check "grade.depends_on_rounding"
            "the grade of `{subject}` depends on rounding: {exact} before, {published} after"
            "“{subject}”的等次取决于取舍：取舍前 {exact}，取舍后 {published}"
        Effect { subject: String, effect: String } Note "effect.finding"
            "`{subject}` meets `{effect}`"
            "“{subject}”符合“{effect}”"
        OverCap { grade: String, places: u32 } Check "quota.over_cap"
            "the {places} places of `{grade}` exceed the cap"
            "“{grade}”名额 {places} 个，超过上限"
        OverCapInClass { grade: String, class: String, places: u32 } Check "quota.over_cap"
            "the {places} places of `{grade}` of class `{class}` exceed the cap"
            "“{grade}”名额（类别“{class}”） {places} 个，超过上限"
        OutOfForce { law: String, last_day: Day } Check "law.out_of_force"
            "`{law}` is not in force on {last_day}; the scheme makes an exception"
            "“{law}”在 {last_day} 不施行，办法以例外适用"
        ValueUnused { name: String } Note "value.unused"
            "nothing looks at value `{name}`"
            "数值“{name}”没有用处"
        FullNotReached { id: String, full: String, most: String } Check "score.full_not_reached"
            "node `{id}` has full marks of {full}, of which {most} at most can be reached"
            "节点“{id}”满分 {full}，最多只能得 {most}"
        DeadBonus { id: String, points: String } Check "bonus.dead"
            "node `{id}` always gives {points} and changes nothing"
            "节点“{id}”总是得 {points}，起不了作用"
        OpenBounds { id: String } Note "bounds.open"
            "the points of node `{id}` have no upper end"
            "节点“{id}”的得分没有上限"
        BandsHole { high: String, low: String } Check "bands.hole"
            "the printed ranges leave a hole between {high} and {low}; the lower ends of the rows are what counts"
            "所印区间在 {high} 与 {low} 之间留有空档；计分以各行下限为准"
        BandsOverlap { high: String, low: String } Check "bands.overlap"
            "the printed ranges overlap between {high} and {low}; the lower ends of the rows are what counts"
            "所印区间在 {high} 与 {low} 之间相互重叠；计分以各行下限为准"
    }
}
