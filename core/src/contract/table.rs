//! The table of operations: one row each, and nothing else knows their names.

use super::operation::{Operation, OperationRun, written};
use super::{assessment, calendar, cost, deadline, derivation, satisfaction};

macro_rules! run {
    (alone, $function:path) => {
        OperationRun::Alone(|tree| $function(tree.request()?).map(|answer| written(&answer)))
    };
    (on calendar, $function:path) => {
        OperationRun::OnCalendar(|calendar, tree| {
            $function(calendar, tree.request()?).map(|answer| written(&answer))
        })
    };
    (on an answer, $function:path) => {
        OperationRun::OnAnswer(|tree| $function(tree.request()?).map(|answer| written(&answer)))
    };
    (on scheme, $function:path) => {
        OperationRun::OnScheme(|scheme, tree| {
            $function(scheme, tree.request()?).map(|answer| written(&answer))
        })
    };
}

/// A row: what it does, its name, what it works on, and `function(Request) -> Answer`.
macro_rules! operations {
    ($($doc:literal $name:literal ($($subject:ident)+) $function:path: $request:ty => $answer:ty;)*) => {
        /// Every operation, in the order of the areas.
        pub static OPERATIONS: &[Operation] = &[ $( Operation {
            name: $name,
            doc: $doc,
            run: run!($($subject)+, $function),
            #[cfg(feature = "schema")]
            shapes: |schemas| (schemas.subschema_for::<$request>(), schemas.subschema_for::<$answer>()),
        } ),* ];
    };
}

operations! {
    "The day that lies a number of working days after a day, or before it where the number is negative."
    "calendar.add_working_days" (on calendar) calendar::add_working_days: calendar::AddWorkingDays => crate::calendar::Moved;

    "The working days between two days, with or without the first."
    "calendar.count_working_days" (on calendar) calendar::count_working_days: calendar::CountWorkingDays => crate::calendar::Counted;

    "Whether a day works, why, and which notice says so."
    "calendar.day" (on calendar) calendar::day: calendar::AskDay => crate::calendar::DayKind;

    "Every day of a span, as runs of days that work or rest for one reason."
    "calendar.days" (on calendar) calendar::days: calendar::AskDays => calendar::Days;

    "The satisfaction rate of a tally by a definition, with the ledger from what was assigned to what was counted."
    "satisfaction.rate" (alone) satisfaction::rate: satisfaction::AskRate => crate::satisfaction::Rate;

    "The satisfaction rates of several groups by one definition, and of all of them pooled."
    "satisfaction.rates" (alone) satisfaction::rates: satisfaction::AskRates => crate::satisfaction::Rates;

    "The mean of the points that grades are worth."
    "satisfaction.score" (alone) satisfaction::score: satisfaction::AskScore => crate::satisfaction::Score;

    "The costs of a ledger in rows by month, vehicle and category, with totals on every level."
    "cost.sheet" (alone) cost::sheet: cost::SheetOf => crate::cost::Sheet;

    "What every vehicle of a ledger used from full tank to full tank."
    "cost.tanks" (alone) cost::tanks: cost::TanksOf => crate::cost::Tanks;

    "An amount shared over keys, equally or by quantity, to the last place."
    "cost.share" (alone) cost::share: cost::ShareOf => crate::cost::Shares;

    "Scores, places, grades and quotas of a cohort, with the derivation of every figure where it is asked for."
    "assessment.assess" (on scheme) assessment::assess: assessment::Assess => crate::assessment::Report;

    "What the linter remarks about a scheme, and its tree as a table."
    "assessment.check" (on scheme) assessment::check: assessment::Check => assessment::Checked;

    "When a term, a duty or a rule is due from one day: before and after the roll, with every day counted."
    "deadline.due" (on calendar) deadline::due: deadline::AskDue => crate::deadline::Due;

    "Where matters stand under a duty or a rule: their clocks, due days, pauses, extensions and what is late."
    "deadline.standing" (on calendar) deadline::standing: deadline::AskStandings => crate::deadline::Standings;

    "The rules on deadlines that can be asked, with source, days in force and evidence."
    "deadline.rules" (alone) deadline::rules: deadline::AskRules => deadline::DeadlineRules;

    "A derivation as text, Markdown or HTML in one language."
    "derivation.render" (on an answer) derivation::render: derivation::Render => derivation::Rendered;
}
