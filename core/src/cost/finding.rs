//! What is odd in a ledger, but possible.

use crate::words::Words;

crate::findings! {
    /// Findings of ledgers.
    CostFinding {
        InvoiceTwice { invoice: String, count: usize, lines: Words } Check "cost.invoice_twice"
            "invoice `{invoice}` is on {count} lines: {lines}"
            "发票“{invoice}”用于 {count} 笔账目：{lines}"
        EnteredTwice { count: usize, lines: Words } Check "cost.entered_twice"
            "{count} lines agree in vehicle, day, category, amount and quantity and have no invoice: {lines}"
            "{count} 笔账目的车辆、日期、类别、金额、数量都相同且无发票号：{lines}"
        OrderExceeded { no: String, spent: String, limit: String } Check "cost.order_exceeded"
            "{spent} is spent on order `{no}`; its limit is {limit}"
            "派单“{no}”已支出 {spent}；限额为 {limit}"
        OrderLimitsDiffer { no: String, low: String, high: String } Check "cost.order_limits_differ"
            "order `{no}` has the limit {low} on one line and {high} on another; it is compared with the higher"
            "派单“{no}”在不同账目上限额不一：{low} 与 {high}；按较高者比较"
        ApprovedLate { no: String, approved: String, day: String } Check "cost.approved_late"
            "order `{no}` was approved on {approved}, after it was spent on {day}"
            "派单“{no}”于 {approved} 批准，晚于支出日 {day}"
        OfNothing { amount: String } Check "cost.quantity_of_nothing"
            "the quantity is zero and {amount} was paid, or a tank filled; what it was is not known"
            "数量为零，却支付 {amount} 或标为加满；实际数量不明"
        OtherEnergy { bought: Words } Check "cost.other_energy"
            "the vehicle bought {bought}, which is not among what it is said to run on; it counts as running on it too"
            "该车购入{bought}，不在其声明的能源之内；按兼用该能源计"
        Implausible { shown: u32, around: Words, a_day: u32 } Check "cost.implausible_reading"
            "the reading {shown} does not fit the others at {a_day} km a day at most: {around}; it is set aside"
            "读数 {shown} 与其他读数不符（每日至多 {a_day} 公里）：{around}；该读数不予采用"
        Disagree { count: usize, readings: Words, a_day: u32 } Check "cost.readings_disagree"
            "{count} readings do not fit each other at {a_day} km a day at most, and nothing says which are wrong: {readings}"
            "{count} 个读数互不相符（每日至多 {a_day} 公里），无法判断何者有误：{readings}"
    }
}
