//! Laws of the calendar on random days, and a second calendar that walks day by day.

use kaohe::calendar::{Beyond, Direction};
use kaohe::{Calendar, Day, Error};
use proptest::prelude::*;

/// The slow, obvious calendar: a question walks, and asks of each day whether it works.
struct Walker(Calendar);

impl Walker {
    fn works(&self, day: Day) -> Result<bool, Error> {
        self.0.works(day)
    }

    fn add(&self, day: Day, n: i64) -> Result<Day, Error> {
        let (mut day, mut left) = (day, n);
        while left != 0 {
            day = day.plus_days(n.signum())?;
            if self.works(day)? {
                left -= n.signum();
            }
        }
        Ok(day)
    }

    fn count(&self, from: Day, to: Day) -> Result<u32, Error> {
        let (mut day, mut counted) = (from, 0);
        while day < to {
            day = day.next();
            counted += u32::from(self.works(day)?);
        }
        Ok(counted)
    }

    fn roll(&self, mut day: Day, step: i64) -> Result<Day, Error> {
        while !self.works(day)? {
            day = day.plus_days(step)?;
        }
        Ok(day)
    }
}

/// Calendars that differ in what they know: the national one, one without make-up days, an earlier version.
fn calendars() -> Vec<Calendar> {
    let bank = r#"{"calendar": "bank", "title": {"zh": "银行"}, "based_on": {"calendar": "cn", "without": ["work"]}, "notices": []}"#;
    let summers = r#"{"calendar": "six", "title": {"zh": "六天"}, "week": [
        {"from": "2000-01-01", "works": ["mon", "wed", "sat"]}, {"from": "2010-06-03", "works": ["sun", "tue", "thu", "fri"]}],
        "notices": [{"id": "a", "governs": {"from": "2000-01-01", "to": "2018-03-01"}, "announced_on": "unknown", "source": {"instrument": "illustrative"},
            "days": {"2010-06-03": {"off": {"name": {"zh": "甲"}}}, "2010-06-05": {"work": {"name": {"zh": "乙"}}}}}]}"#;
    let china = Calendar::china();
    let earlier = china.known_as_of(Day::of(2019, 3, 1).unwrap()).unwrap();
    let provisional = earlier.beyond(Beyond::Provisional);
    vec![china, bank.parse().unwrap(), summers.parse().unwrap(), earlier, provisional]
}

fn any_calendar() -> impl Strategy<Value = Calendar> {
    proptest::sample::select(calendars())
}

fn any_day() -> impl Strategy<Value = Day> {
    (0_i64..9_000).prop_map(|days| Day::of(2003, 6, 1).unwrap().plus_days(days).unwrap())
}

fn moved(calendar: &Calendar, day: Day, n: i64) -> Option<Day> {
    calendar.add_working_days(day, n).ok().map(|moved| moved.day)
}

proptest! {
    #[test]
    fn a_then_b_working_days_are_a_plus_b(calendar in any_calendar(), day in any_day(), a in 0_i64..300, b in 0_i64..300) {
        // No days away from an uncovered day is refused; a day away may already be covered.
        prop_assume!(a > 0);
        for (a, b) in [(a, b), (-a, -b)] {
            if let Some(sum) = moved(&calendar, day, a + b) {
                prop_assert_eq!(moved(&calendar, day, a).and_then(|there| moved(&calendar, there, b)), Some(sum));
            }
        }
    }

    #[test]
    fn a_moved_day_works(calendar in any_calendar(), day in any_day(), n in -300_i64..300) {
        if let (true, Some(there)) = (n != 0, moved(&calendar, day, n)) {
            prop_assert_eq!(calendar.works(there), Ok(true));
        }
    }

    #[test]
    fn there_and_back_is_the_working_day_itself(calendar in any_calendar(), day in any_day(), n in -300_i64..300) {
        if let (Ok(true), Some(there)) = (calendar.works(day), moved(&calendar, day, n)) {
            prop_assert_eq!(moved(&calendar, there, -n), Some(day));
        }
    }

    #[test]
    fn a_rolled_day_works_and_no_working_day_is_passed(calendar in any_calendar(), day in any_day()) {
        for (direction, step) in [(Direction::Forward, 1), (Direction::Backward, -1)] {
            let rolled = calendar.roll(day, direction).map(|moved| moved.day).ok();
            prop_assert_eq!(rolled, Walker(calendar.clone()).roll(day, step).ok());
        }
    }

    #[test]
    fn moving_agrees_with_walking(calendar in any_calendar(), day in any_day(), n in -300_i64..300) {
        prop_assume!(n != 0);
        prop_assert_eq!(moved(&calendar, day, n), Walker(calendar.clone()).add(day, n).ok());
    }

    #[test]
    fn counting_agrees_with_walking(calendar in any_calendar(), from in any_day(), length in 1_i64..900) {
        let to = from.plus_days(length).unwrap();
        let counted = calendar.count_working_days(from, to).map(|counted| counted.working_days).ok();
        prop_assert_eq!(counted, Walker(calendar).count(from, to).ok());
    }

    #[test]
    fn runs_are_the_days(calendar in any_calendar(), from in any_day(), length in 0_i64..400) {
        let to = from.plus_days(length).unwrap();
        let Ok(runs) = calendar.runs(from, to) else { return Ok(()) };
        let (mut next, mut before) = (from, None);
        for run in runs {
            prop_assert_eq!(run.from, next);
            prop_assert!(before.as_ref() != Some(&(run.why.clone(), run.provisional)));
            while next <= run.to {
                let kind = calendar.day(next).unwrap();
                prop_assert_eq!((&kind.why, kind.works, kind.provisional), (&run.why, run.works, run.provisional));
                next = next.next();
            }
            before = Some((run.why, run.provisional));
        }
        prop_assert_eq!(next, to.next());
    }

    #[test]
    fn what_is_not_provisional_needs_no_leave_to_go_beyond(day in any_day(), n in -300_i64..300) {
        let refusing = Calendar::china();
        let asked = refusing.beyond(Beyond::Provisional).add_working_days(day, n).unwrap();
        prop_assert_eq!(refusing.add_working_days(day, n).is_ok(), !asked.provisional);
    }
}
