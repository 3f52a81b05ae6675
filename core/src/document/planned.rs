//! Words of the document languages that this version does not do yet: they are said to be known.

/// Each word, and a word that is allowed where it belongs.
const PLANNED: &[(&str, &str)] = &[
    // Schemes and cohorts.
    ("parent", "tree"),
    ("overrides", "tree"),
    ("periods", "weighted_mean"),
    ("votes", "quotient"),
    ("subjects", "quotient"),
    ("exponential", "linear"),
    ("places", "words"),
    ("ballot_void_if", "outside"),
    ("vote_void_if", "outside"),
    ("by_unit_grade", "fixed"),
    ("turnout", "cohort"),
    ("periods", "not_reported"),
    ("grade", "should_be_assessed"),
    ("period", "authors"),
    // Rules, logs and calendars.
    ("hours", "working_days"),
    ("minutes", "working_days"),
    ("next", "working_days"),
    ("written_days", "working_days"),
    ("days_without_holidays", "working_days"),
    ("highest", "nearest"),
    ("earliest_due", "nearest"),
    ("takes_running", "trigger_day"),
    ("readings", "rules"),
    ("ladders", "rules"),
    ("until", "trigger"),
    ("cap", "trigger"),
    ("until", "approver"),
    ("until", "approved_by"),
    ("parent", "matter"),
    ("between", "by_fact"),
    ("hours", "notices"),
    ("intervals", "name"),
    // Satisfaction and costs.
    ("finite", "census"),
    ("clopper_pearson", "wilson"),
    ("jeffreys", "wilson"),
    ("agresti_coull", "wilson"),
    ("hypergeometric", "wilson"),
    ("composite", "definition"),
    ("checks", "ledger"),
    ("chart", "ledger"),
    ("unit", "vehicle"),
];

/// Whether a word belongs where these are allowed, but not in this version.
pub(super) fn is_planned(word: &str, allowed: &[&str]) -> bool {
    PLANNED.iter().any(|(planned, beside)| *planned == word && allowed.contains(beside))
}
