//! What ledgers, sheets and shares can be refused for.

use crate::words::Words;

crate::faults! {
    /// Faults of costs.
    Fault {
        NotAMonth { found: String } "cost.not_a_month"
            "found `{found}`; a month is written as year-month, such as \"2009-09\", from 1900 to 2999"
            "读到“{found}”；月份应写作年-月，例如 \"2009-09\"，限 1900 至 2999 年"
        MonthWrittenOtherwise { found: String, month: String } "cost.not_a_month"
            "found `{found}`; the month is written \"{month}\""
            "读到“{found}”；月份应写作 \"{month}\""
        IdTwice { id: String } "cost.id_twice"
            "the id `{id}` appears twice; lines, readings and meter events share one set of ids"
            "编号“{id}”出现两次；账目、读数与里程表事项的编号不得重复"
        VehicleUnknown { found: String, allowed: Words } "cost.vehicle_unknown"
            "there is no vehicle `{found}` in the ledger; there are: {allowed}"
            "台账中没有车辆“{found}”；现有：{allowed}"
        CategoryUnknown { found: String, allowed: Words } "cost.category_unknown"
            "there is no category `{found}` in the ledger; there are: {allowed}"
            "台账中没有费用类别“{found}”；现有：{allowed}"
        NameAmbiguous { found: String, ids: Words } "cost.name_ambiguous"
            "several have the title `{found}`; write the id of one of them: {ids}"
            "名称“{found}”有多项同名；请写其中一项的编号：{ids}"
        AmountPlaces { found: String, places: u32 } "cost.amount_places"
            "the amount is {found}; amounts here have at most {places} places"
            "金额为 {found}；此处金额最多 {places} 位小数"
        BelowZero { key: Words, found: String } "cost.below_zero"
            "`{key}` is {found}; only a line that reverses or refunds another is below zero"
            "“{key}”为 {found}；只有冲销或退款的行可以小于零"
        QuantityNotInChart { found: Words, category: String, allowed: Words } "cost.quantity_not_in_chart"
            "the line has {found}, which category `{category}` does not carry; it carries: {allowed}"
            "该行填有 {found}，费用类别“{category}”不带此项；可填：{allowed}"
        ReversesNothing { found: String } "cost.reverses_nothing"
            "there is no line `{found}` that can be reversed; a reversal is not reversed, its line is entered anew"
            "没有可冲销的账目“{found}”；冲销行不能再冲销，请重新记账"
        ReversedTwice { id: String } "cost.reversed_twice"
            "line `{id}` is reversed already; a line is reversed once"
            "账目“{id}”已冲销；每笔账目只冲销一次"
        ReversalDiffers { key: Words, id: String } "cost.reversal_differs"
            "`{key}` does not mirror line `{id}`; a reversal has the same vehicle and category, the opposite amount and quantity, and no odometer"
            "“{key}”与账目“{id}”不对应；冲销行的车辆、类别应与原账目相同，金额、数量应相反，且不填里程表读数"
        BeforeItsLine { found: String, id: String, day: String } "cost.before_its_line"
            "the day is {found}, but line `{id}`, which this takes back, is of {day}; it cannot be taken back earlier"
            "日期为 {found}，被冲销或退款的账目“{id}”为 {day}；冲销与退款不得早于原账目"
        RefundsNothing { found: String } "cost.refunds_nothing"
            "there is no line `{found}` that can be refunded; reversals and refunds are not refunded"
            "没有可退款的账目“{found}”；冲销行与退款行不能再退款"
        RefundDiffers { key: Words, id: String } "cost.refund_differs"
            "`{key}` does not fit line `{id}`; a refund has the same vehicle and category, an amount below zero, and no quantity, odometer or fill"
            "“{key}”与账目“{id}”不符；退款行的车辆、类别应与原账目相同，金额应小于零，且不填数量、里程表读数和加满标记"
        RefundExceeds { id: String, found: String, paid: String } "cost.refund_exceeds"
            "the refunds of line `{id}` come to {found}; at most {paid} can be paid back"
            "账目“{id}”退款合计 {found}；最多可退 {paid}"
        OdometerRollback { found: u32, day: String, before: u32, before_day: String } "cost.odometer_rollback"
            "the odometer shows {found} on {day}, less than {before} on {before_day}; enter a rollover or a replaced meter as an event"
            "里程表 {day} 读数为 {found}，少于 {before_day} 的 {before}；归零或换表应登记为里程表事项"
        TwoReadings { day: String, found: u32, other: u32 } "cost.two_readings"
            "the odometer shows {found} and {other} on {day}; the policy refuses two readings on a day"
            "里程表 {day} 有 {found} 与 {other} 两个读数；计算规则不允许一日两个读数"
        PeriodReversed { from: String, to: String } "cost.period_reversed"
            "the period starts with {from} and ends with {to}; it cannot end before it starts"
            "统计期自 {from} 起，至 {to} 止；止月不得早于起月"
        DimensionTwice { dimension: Words } "cost.dimension_twice"
            "the rows go by {dimension} twice; each dimension is named once"
            "分栏项目 {dimension} 出现两次；每个项目只写一次"
        TooManyRows { found: usize, limit: usize } "cost.too_many_rows"
            "the sheet needs {found} rows, one for each month of each vehicle among them; at most {limit} are made"
            "报表须计算 {found} 行（含每辆车每月一行）；最多 {limit} 行"
        RowsTooLong { limit: usize } "cost.too_many_rows"
            "the rows take more than {limit} bytes; write shorter ids, or ask for fewer months or dimensions"
            "各行文字超过 {limit} 字节；请缩短编号，或减少月份、分栏项目"
        TooManyMonths { found: usize, limit: usize } "cost.too_many_months"
            "the period has {found} months; a sheet has at most {limit}"
            "统计期有 {found} 个月；一张报表最多 {limit} 个月"
        TooManyAmounts { found: usize, limit: usize } "cost.too_many_amounts"
            "the rows list {found} amounts by category; a sheet lists at most {limit}"
            "各行须列出 {found} 个分类金额；一张报表最多列 {limit} 个"
        TooLargeToFoot { found: String } "cost.too_large_to_foot"
            "the total {found} is too large to be split in its smallest step; totals have at most 18 digits"
            "合计 {found} 过大，无法按最小单位分配；合计最多 18 位数字"
        ShareTooLarge { keys: usize, bits: u64, limit: u64 } "share.too_large"
            "the exact shares of {keys} keys need {bits} binary digits each; together at most {limit} are computed"
            "{keys} 个分摊对象的精确份额各须 {bits} 位二进制数字；合计最多 {limit} 位"
        TooManyKeys { keys: usize, limit: usize } "share.too_large"
            "there are {keys} keys; an amount is shared among at most {limit}"
            "分摊对象有 {keys} 个；一笔金额最多由 {limit} 个分摊"
        NoKeys { } "share.no_keys"
            "there is nobody to share with; name at least one"
            "没有分摊对象；请至少写一个"
        KeyTwice { key: String } "share.key_twice"
            "`{key}` appears twice among those who share; write each once"
            "分摊对象“{key}”出现两次；每个只写一次"
        QuantityNegative { found: String } "share.quantity_negative"
            "the quantity is {found}; a quantity to share by is zero or more"
            "分摊数量为 {found}；分摊数量不得小于零"
        QuantitiesZero { } "share.quantities_zero"
            "all quantities are zero; there is nothing to share by"
            "分摊数量全为零；无从分摊"
    }
}

/// A key of a line by its name in each language.
pub(super) fn key_words(key: &'static str) -> Words {
    let zh = match key {
        "vehicle" => "车辆",
        "category" => "费用类别",
        "amount" => "金额",
        "quantity" => "数量",
        "litres" => "油量",
        "kwh" => "电量",
        "odometer" => "里程表读数",
        "fill" => "加满标记",
        "refunds" => "退款",
        _ => key,
    };
    Words::new(zh, key)
}
