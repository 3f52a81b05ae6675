//! Random schemes and cohorts whose scores are given: what is drawn, and the documents that say so.

use serde_json::{Value, json};

/// The grades, best first.
pub const GRADES: [&str; 4] = ["excellent", "good", "fair", "poor"];
/// The classes.
pub const CLASSES: [&str; 2] = ["a", "b"];

/// What an effect does, or the law says; grades by their row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    Ceiling(usize),
    Grade(usize),
    Up(usize),
    Down(usize),
    Ineligible(usize),
    OutOfRanking,
}

/// What the law says of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Law {
    Ceiling(usize),
    NoGrade,
    NotAssessed,
    Pending,
}

/// Who is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    Assessed,
    ShouldBeAssessed,
    Establishment,
}

/// Whether the unit or each class has the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    Unit,
    Each,
    LargestRemainder,
}

#[derive(Clone, Debug)]
pub struct Quota {
    pub row: usize,
    pub ranked: bool,
    /// In twentieths.
    pub rate: i64,
    pub base: Base,
    pub rounding: &'static str,
    /// In twentieths.
    pub cap: Option<i64>,
    pub over_cap: &'static str,
    pub split: Split,
    pub ties: &'static str,
    pub succession: &'static str,
    pub not_competing: Option<&'static str>,
    pub small: Option<(u32, u32)>,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub class: usize,
    /// In tenths.
    pub total: i64,
    pub second: Option<i64>,
    /// The effects it meets.
    pub meets: Vec<bool>,
    pub law: Option<Law>,
    pub outside: bool,
}

#[derive(Clone, Debug)]
pub struct Drawn {
    pub rows: usize,
    /// The least score of each grade but the last, in tenths.
    pub least: Vec<i64>,
    pub by: Vec<&'static str>,
    pub compare: &'static str,
    pub within: &'static str,
    pub ties: &'static str,
    pub missing: Option<&'static str>,
    pub graded: &'static str,
    pub effects_first: bool,
    pub effects: Vec<Vec<Act>>,
    pub quotas: Vec<Quota>,
    pub classes: usize,
    pub people: Vec<Person>,
    /// How many more than are assessed should be, and how many more posts there are.
    pub more: [i64; 2],
}

/// Numbers that anybody can draw again from a seed.
pub struct Dice(fastrand::Rng);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// A number below another.
    fn below(&mut self, end: usize) -> usize {
        self.0.usize(..end)
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// True so many times of a hundred.
    fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }
}

impl Drawn {
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let rows = dice.one_of(&[2, 3, 4]);
        let classes = dice.one_of(&[1, 1, 1, 2]);
        let effects: Vec<Vec<Act>> =
            (0..dice.below(4)).map(|_| (0..=dice.below(2)).map(|_| act(&mut dice, rows)).collect()).collect();
        let mut limited: Vec<usize> = (0..rows - 1).collect();
        let wanted = 1 + dice.below(3);
        while limited.len() > wanted {
            limited.remove(dice.below(limited.len()));
        }
        if dice.percent(30) {
            limited.reverse();
        }
        let quotas = limited.into_iter().map(|row| quota(&mut dice, row)).collect();
        let size = dice.one_of(&[0, 1, 2, 4, 5, 6, 7, 7, 8, 8, 9, 10]);
        let spread = dice.one_of(&[2, 3, 3, 5, 20]);
        let people = (0..size).map(|_| person(&mut dice, classes, effects.len(), rows, spread)).collect();
        Self {
            rows,
            least: [900, 800, 600].into_iter().take(rows - 1).collect(),
            by: dice
                .one_of(&[&["total"][..], &["total"], &["total"], &["total", "second"], &["second", "total"]])
                .to_vec(),
            compare: dice.one_of(&["exact", "published"]),
            within: dice.one_of(&["class", "all"]),
            ties: dice.one_of(&["competition", "competition", "dense"]),
            missing: dice.one_of(&[
                None,
                Some("below"),
                Some("below"),
                Some("tied"),
                Some("tied"),
                Some("tied"),
                Some("refuse"),
            ]),
            graded: dice.one_of(&["exact", "published"]),
            effects_first: dice.percent(70),
            effects,
            quotas,
            classes,
            people,
            more: [dice.below(3), dice.below(4)].map(|more| i64::try_from(more).unwrap()),
        }
    }
}

fn act(dice: &mut Dice, rows: usize) -> Act {
    match dice.below(8) {
        0 | 1 => Act::Ceiling(dice.below(rows)),
        2 => Act::Grade(dice.below(rows)),
        3 | 4 => Act::Down(1 + dice.below(2)),
        5 => Act::Up(1 + dice.below(2)),
        6 => Act::Ineligible(dice.below(rows - 1)),
        _ => Act::OutOfRanking,
    }
}

fn quota(dice: &mut Dice, row: usize) -> Quota {
    Quota {
        row,
        ranked: dice.percent(40),
        rate: dice.one_of(&[3, 4, 5, 8, 10, 12]),
        base: dice.one_of(&[Base::Assessed, Base::Assessed, Base::ShouldBeAssessed, Base::Establishment]),
        rounding: dice.one_of(&["half_up", "half_even", "down", "up"]),
        cap: dice.one_of(&[None, None, Some(4), Some(10)]),
        over_cap: dice.one_of(&["reduce", "report"]),
        split: dice.one_of(&[Split::Unit, Split::Unit, Split::Each, Split::LargestRemainder]),
        ties: dice.one_of(&["undetermined", "undetermined", "undetermined", "drop"]),
        succession: dice.one_of(&["next", "lapse"]),
        not_competing: dice.one_of(&[
            Some("keep"),
            Some("keep"),
            Some("fall"),
            Some("fall"),
            Some("fall"),
            Some("no_grade"),
            Some("no_grade"),
            None,
            Some("refuse"),
        ]),
        small: dice
            .percent(10)
            .then(|| (u32::try_from(dice.below(8)).unwrap(), u32::try_from(dice.below(3)).unwrap())),
    }
}

fn person(dice: &mut Dice, classes: usize, effects: usize, rows: usize, spread: usize) -> Person {
    let law = match dice.below(40) {
        0 | 1 => Some(Law::Ceiling(dice.below(rows))),
        2 => Some(Law::NoGrade),
        3 => Some(Law::NotAssessed),
        4 => Some(Law::Pending),
        _ => None,
    };
    // Few different scores make many ties; some lie at an end or just below it.
    let totals =
        [970, 950, 910, 895, 904, 900, 850, 800, 799, 795, 700, 600, 594, 500, 960, 940, 930, 880, 860, 650];
    Person {
        class: dice.below(classes),
        total: totals[dice.below(spread)],
        second: (!dice.percent(20)).then(|| i64::try_from(dice.below(3)).unwrap()),
        meets: (0..effects).map(|_| dice.percent(18)).collect(),
        law,
        outside: dice.percent(8),
    }
}

fn tenths(value: i64) -> String {
    format!("{}.{}", value / 10, value % 10)
}

fn share(twentieths: i64) -> String {
    format!("{twentieths}/20")
}

impl Drawn {
    /// How many of a class, or of all, are counted: who is assessed and inside the base.
    pub fn assessed(&self, class: Option<usize>) -> i64 {
        let counted = |one: &&Person| {
            one.law != Some(Law::NotAssessed) && !one.outside && class.is_none_or(|class| class == one.class)
        };
        i64::try_from(self.people.iter().filter(counted).count()).unwrap()
    }

    /// How many a base counts of a class, or of all; what is more belongs to the first class.
    pub fn counted(&self, base: Base, class: Option<usize>) -> i64 {
        let more = match base {
            Base::Assessed => 0,
            Base::ShouldBeAssessed => self.more[0],
            Base::Establishment => self.more[1],
        };
        self.assessed(class) + if class.unwrap_or(0) == 0 { more } else { 0 }
    }

    pub fn scheme(&self) -> Value {
        let row = |row: usize| match self.least.get(row) {
            Some(least) => json!({"grade": GRADES[row], "from": tenths(*least)}),
            None => json!({"grade": GRADES[row]}),
        };
        let effect = |(index, acts): (usize, &Vec<Act>)| {
            json!({"id": format!("e{index}"), "when": [{"events": {"of": format!("e{index}"), "at_least": 1}}],
                "effect": acts.iter().map(|act| act.document()).collect::<Vec<_>>()})
        };
        let late = if self.effects_first { ["effects", "quota"] } else { ["quota", "effects"] };
        let stages: Vec<_> = ["bands"].into_iter().chain(late).collect();
        let stages: Vec<_> =
            stages.into_iter().filter(|stage| *stage != "effects" || !self.effects.is_empty()).collect();
        let mut ranking =
            json!({"by": self.by, "compare": self.compare, "within": self.within, "ties": self.ties});
        if let Some(missing) = self.missing {
            ranking["missing"] = json!(missing);
        }
        let mut scheme = json!({"scheme": "drawn", "title": {"zh": "随机"}, "illustrative": true, "law": "none",
            "in_force": {"from": "2009-01-01", "to": "open"}, "source": {"instrument": "illustrative"},
            "classes": CLASSES[..self.classes].iter().map(|id| json!({"id": id})).collect::<Vec<_>>(),
            "choices": {"no_task": "refuse", "not_reported": "refuse"}, "publish": {"places": 0, "mode": "half_up"},
            "values": {"second": {"input": {}, "better": "high"}},
            "tree": {"id": "total", "full": "100", "score": {"mark": {}}},
            "effects": self.effects.iter().enumerate().map(effect).collect::<Vec<_>>(),
            "ranking": ranking,
            "grades": {"of": "total", "compare": self.graded, "rows": (0..self.rows).map(row).collect::<Vec<_>>()},
            "stages": stages, "quota": self.quotas.iter().map(Quota::document).collect::<Vec<_>>()});
        if !self.by.contains(&"second") {
            scheme.as_object_mut().unwrap().remove("values");
        }
        scheme
    }

    pub fn cohort(&self) -> Value {
        let ids: Vec<_> = (0..self.people.len()).map(id).collect();
        let mut events = Vec::new();
        for (person, id) in self.people.iter().zip(&ids) {
            for (effect, _) in person.meets.iter().enumerate().filter(|(_, meets)| **meets) {
                events.push(
                    json!({"id": format!("{id}.{effect}"), "subject": id, "event": format!("e{effect}")}),
                );
            }
        }
        let by_class = |base: Base| -> Value {
            let count = |class: usize| (CLASSES[class].to_owned(), json!(self.counted(base, Some(class))));
            Value::Object((0..self.classes).map(count).collect())
        };
        let (should, posts) = (Base::ShouldBeAssessed, Base::Establishment);
        json!({"cohort": "drawn", "scheme": "drawn", "period": {"from": "2009-01-01", "to": "2009-12-31"}, "illustrative": true,
            "subjects": self.people.iter().zip(&ids).map(|(one, id)| one.document(id, self)).collect::<Vec<_>>(), "events": events,
            "unit": {"should_be_assessed": self.counted(should, None), "should_be_assessed_by_class": by_class(should),
                "establishment": self.counted(posts, None), "establishment_by_class": by_class(posts)}})
    }
}

/// The id of a person.
pub fn id(person: usize) -> String {
    format!("p{person}")
}

impl Act {
    fn document(self) -> Value {
        match self {
            Self::Ceiling(row) => json!({"ceiling": GRADES[row]}),
            Self::Grade(row) => json!({"grade": GRADES[row]}),
            Self::Up(steps) => json!({"up": steps}),
            Self::Down(steps) => json!({"down": steps}),
            Self::Ineligible(row) => json!({"ineligible": GRADES[row]}),
            Self::OutOfRanking => json!({"out_of_ranking": {}}),
        }
    }
}

impl Quota {
    fn document(&self) -> Value {
        let mut quota = json!({"grade": GRADES[self.row], "candidates": if self.ranked { "ranked" } else { "bands" },
            "rate": {"fixed": share(self.rate)}, "rounding": self.rounding, "over_cap": self.over_cap,
            "base": match self.base {
                Base::Assessed => json!({"assessed": {}}),
                Base::ShouldBeAssessed => json!({"should_be_assessed": {}}),
                Base::Establishment => json!({"establishment": {}}),
            },
            "hard_cap": self.cap.map_or(json!({"none": {}}), |cap| json!({"fixed": share(cap)})),
            "split": match self.split {
                Split::Unit => json!({"unit": {}}),
                Split::Each => json!({"class": {"each": {}}}),
                Split::LargestRemainder => json!({"class": {"largest_remainder": {}}}),
            },
            "ties": self.ties, "succession": self.succession});
        if let Some(not_competing) = self.not_competing {
            quota["not_competing"] = json!(not_competing);
        }
        if let Some((up_to, places)) = self.small {
            quota["small"] = json!([{"up_to": up_to, "places": places}]);
        }
        quota
    }
}

impl Person {
    fn document(&self, id: &str, drawn: &Drawn) -> Value {
        let mut person =
            json!({"id": id, "class": CLASSES[self.class], "marks": {"total": tenths(self.total)}});
        match self.second {
            _ if !drawn.by.contains(&"second") => {}
            Some(second) => person["values"] = json!({"second": second.to_string()}),
            None => person["not_reported"] = json!(["second"]),
        }
        match self.law {
            Some(Law::Ceiling(row)) => person["outcome"] = json!({"ceiling": GRADES[row]}),
            Some(Law::NoGrade) => person["outcome"] = json!({"no_grade": {}}),
            Some(Law::NotAssessed) => person["outcome"] = json!({"not_assessed": {}}),
            Some(Law::Pending) => person["outcome"] = json!({"pending": {}}),
            None => {}
        }
        if self.outside {
            person["outside_base"] = json!("援派");
        }
        person
    }
}
