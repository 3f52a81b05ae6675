//! Laws of costs, on random ledgers: parts sum to the whole, order is irrelevant, months make the year.

#![expect(clippy::unwrap_used, reason = "what these laws build is valid")]

use kaohe::cost::{
    CostLedger, Share, Sheet, SheetCell, SheetDimension, SheetLayout, SheetMeasure, SheetPolicy, SheetRow,
};
use kaohe::derivation::{Explain, Silent};
use kaohe::{Ratio, document};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A line or reading, by value: vehicle, day of the year, what was bought, fen, hundredths of a litre.
type Drawn = (usize, i64, usize, u32, u32);

const CATEGORIES: [&str; 3] = ["fuel", "toll", "repair"];

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    prop::collection::vec(
        (0_usize..3, 0_i64..365, 0..CATEGORIES.len(), 0_u32..1_000_000, 1_u32..10_000),
        0..30,
    )
}

fn decimal(hundredths: u32) -> String {
    Ratio::new(hundredths.into(), 100).unwrap().to_string()
}

fn day(number: i64) -> String {
    kaohe::Day::of(2026, 1, 1).unwrap().plus_days(number).unwrap().to_string()
}

fn line((id, (vehicle, at, category, fen, litres)): (usize, &Drawn)) -> Value {
    let category = CATEGORIES.get(*category);
    let mut line = json!({"id": id.to_string(), "day": day(*at), "vehicle": vehicle.to_string(),
        "category": category, "amount": decimal(*fen)});
    if category == Some(&"fuel") {
        // The odometer goes with the day, so it never runs back.
        line["quantity"] = json!({"litres": decimal(*litres)});
        line["odometer"] = json!(1000_i64.saturating_add(at.saturating_mul(37)));
    }
    line
}

/// A ledger of three vehicles; each is read before and after the year.
fn ledger(lines: &[Drawn]) -> CostLedger {
    let lines: Vec<Value> = lines.iter().enumerate().map(line).collect();
    let reading = |(id, vehicle, day, odometer): (&str, usize, &str, u32)| json!({"id": format!("{id}{vehicle}"), "day": day, "vehicle": vehicle.to_string(), "odometer": odometer});
    let ends = [("from", "2025-12-20", 400), ("to", "2027-01-09", 20_000)];
    let readings: Vec<Value> = ends
        .into_iter()
        .flat_map(|(id, day, shown)| (0..3).map(move |vehicle| reading((id, vehicle, day, shown))))
        .collect();
    let written = json!({"ledger": "random", "currency": "CNY", "places": 2,
        "categories": {"fuel": {"carries": ["litres"]}, "toll": {}, "repair": {}},
        "vehicles": {"0": {}, "1": {}, "2": {}}, "lines": lines, "readings": readings});
    document::read(&written.to_string()).unwrap()
}

fn policy() -> SheetPolicy {
    document::read(r#"{"month_boundary": {"interpolate": {}}, "two_readings": "highest"}"#).unwrap()
}

fn layout(by: &[SheetDimension]) -> SheetLayout {
    let written = json!({"period": {"from": "2026-01", "to": "2026-12"}, "by": by, "publish": {
        "amount": {"places": 0, "mode": "half_up"}, "litres": {"places": 1, "mode": "half_even"},
        "distance": {"places": 0, "mode": "up"}}});
    document::read(&written.to_string()).unwrap()
}

fn sheet(lines: &[Drawn], by: &[SheetDimension]) -> Sheet {
    ledger(lines).book(policy()).unwrap().sheet(&layout(by), Silent).unwrap()
}

const MEASURES: [SheetMeasure; 3] = [SheetMeasure::Amount, SheetMeasure::Litres, SheetMeasure::Distance];

/// The exact and the printed figure of a cell.
fn figures(row: &SheetRow, measure: SheetMeasure) -> (Ratio, Ratio) {
    match row.cell(measure) {
        Some(SheetCell::Figure(figure)) => (figure.exact.clone(), figure.rounded.unwrap().ratio()),
        other => unreachable!("{other:?}"),
    }
}

/// Whether the measure stands in this row; what does not apply to a category is left out of its row.
fn applies(row: &SheetRow, measure: SheetMeasure) -> bool {
    row.cell(measure).is_some_and(|cell| !matches!(cell, SheetCell::DoesNotApply(_)))
}

fn depth(row: &SheetRow) -> usize {
    [row.month.is_some(), row.vehicle.is_some(), row.category.is_some()]
        .into_iter()
        .filter(|has| *has)
        .count()
}

/// The sheet as JSON, its derivations taken out.
fn unexplained(sheet: &Sheet) -> Value {
    fn take_out(value: &mut Value) {
        match value {
            Value::Object(entries) => {
                entries.shift_remove("derivation");
                entries.values_mut().for_each(take_out);
            }
            Value::Array(items) => items.iter_mut().for_each(take_out),
            _ => {}
        }
    }
    let mut sheet = serde_json::to_value(sheet).unwrap();
    take_out(&mut sheet);
    sheet
}

fn every_layout() -> impl Strategy<Value = Vec<SheetDimension>> {
    use SheetDimension::{Category, Month, Vehicle};
    prop::sample::select(vec![
        vec![Month, Vehicle],
        vec![Vehicle, Month],
        vec![Month],
        vec![Vehicle, Month, Category],
        vec![Month, Category, Vehicle],
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn parts_sum_to_the_whole_exact_and_printed(lines in drawn(), by in every_layout()) {
        let sheet = sheet(&lines, &by);
        let whole = sheet.rows.last().unwrap();
        for measure in MEASURES {
            for level in 0..=by.len() {
                let at_level: Vec<_> = sheet.rows.iter().filter(|row| depth(row) == level && applies(row, measure)).collect();
                if at_level.is_empty() {
                    continue;
                }
                let (exact, printed): (Vec<_>, Vec<_>) = at_level.iter().map(|row| figures(row, measure)).unzip();
                prop_assert_eq!(Ratio::sum(&exact).unwrap(), figures(whole, measure).0);
                prop_assert_eq!(Ratio::sum(&printed).unwrap(), figures(whole, measure).1);
            }
        }
    }

    #[test]
    fn rows_and_columns_foot_and_either_order_prints_the_same_cells(lines in drawn(), turn in any::<bool>()) {
        let by = if turn { [SheetDimension::Vehicle, SheetDimension::Month] } else { [SheetDimension::Month, SheetDimension::Vehicle] };
        let (sheet, turned) = (sheet(&lines, &by), sheet(&lines, &[by[1], by[0]]));
        let columns = &sheet.columns.as_ref().unwrap().rows;
        let cells: Vec<_> = sheet.rows.iter().filter(|row| depth(row) == 2).collect();
        for measure in MEASURES {
            for column in columns {
                let of = cells.iter().filter(|row| column.vehicle.as_ref().is_none_or(|vehicle| row.vehicle.as_ref() == Some(vehicle)) && column.month.is_none_or(|month| row.month == Some(month)));
                let (exact, printed): (Vec<_>, Vec<_>) = of.map(|row| figures(row, measure)).unzip();
                prop_assert!(!exact.is_empty());
                prop_assert_eq!((Ratio::sum(&exact).unwrap(), Ratio::sum(&printed).unwrap()), figures(column, measure));
            }
            let (exact, printed): (Vec<_>, Vec<_>) = columns.iter().map(|row| figures(row, measure)).unzip();
            prop_assert_eq!((Ratio::sum(&exact).unwrap(), Ratio::sum(&printed).unwrap()), figures(sheet.rows.last().unwrap(), measure));
            for cell in &cells {
                let same = turned.rows.iter().find(|row| (row.month, &row.vehicle) == (cell.month, &cell.vehicle)).unwrap();
                prop_assert_eq!(figures(cell, measure), figures(same, measure));
            }
        }
    }

    #[test]
    fn a_ratio_is_computed_from_its_own_kilometres_and_is_never_a_hidden_zero(lines in drawn(), by in every_layout()) {
        // The third vehicle burns nothing: whatever it drives, nobody's litres are divided by it.
        let own: Vec<_> = lines.iter().filter(|(vehicle, _, category, ..)| *vehicle != 2 || *category != 0).copied().collect();
        let with = |kilometres: u32| {
            let mut ledger = ledger(&own);
            ledger.readings.iter_mut().filter(|reading| reading.vehicle == "2" && reading.id.starts_with("to")).for_each(|reading| reading.odometer = kilometres);
            ledger.book(policy()).unwrap().sheet(&layout(&by), Silent).unwrap()
        };
        let (short, long) = (with(20_000), with(90_000));
        for (short, long) in short.rows.iter().zip(&long.rows) {
            prop_assert_eq!(&short.litres_per_100_km, &long.litres_per_100_km);
            if let Some(SheetCell::Figure(figure)) = &short.litres_per_100_km {
                prop_assert!(figure.exact > Ratio::ZERO);
            }
            if short.vehicle.as_deref() == Some("2") {
                prop_assert!(!matches!(short.litres_per_100_km, Some(SheetCell::Figure(_))));
            }
        }
    }

    #[test]
    fn no_cell_is_moved_by_a_whole_step(lines in drawn(), by in every_layout()) {
        for row in &sheet(&lines, &by).rows {
            for (measure, step) in MEASURES.into_iter().zip(["1", "0.1", "1"]) {
                if applies(row, measure) {
                    let (exact, printed) = figures(row, measure);
                    prop_assert!((printed - exact).abs() < Ratio::parse(step).unwrap());
                }
            }
        }
    }

    #[test]
    fn every_layout_has_the_same_whole(lines in drawn(), by in every_layout()) {
        let (whole, parts) = (sheet(&lines, &[]), sheet(&lines, &by));
        prop_assert_eq!(whole.rows.last(), parts.rows.last());
    }

    #[test]
    fn order_of_lines_and_explanation_change_nothing(lines in drawn(), by in every_layout()) {
        let mut turned = ledger(&lines);
        turned.lines.reverse();
        turned.readings.reverse();
        let mut explained = turned.book(policy()).unwrap().sheet(&layout(&by), Explain).unwrap();
        for row in &mut explained.rows {
            let cells = [Some(&mut row.amount), row.litres.as_mut(), row.distance.as_mut(), row.cost_per_km.as_mut(), row.litres_per_100_km.as_mut()];
            for cell in cells.into_iter().flatten() {
                if let SheetCell::Figure(figure) = cell {
                    prop_assert!(figure.derivation.take().is_some());
                }
            }
        }
        prop_assert_eq!(unexplained(&explained), unexplained(&sheet(&lines, &by)));
    }

    #[test]
    fn a_reversed_ledger_costs_nothing(lines in drawn()) {
        let mut ledger = ledger(&lines);
        let reversals: Vec<_> = ledger.lines.iter().map(|line| {
            let mut written = serde_json::to_value(line).unwrap();
            written["reverses"] = written["id"].take();
            written["id"] = json!(format!("reversal of {}", line.id));
            let opposite = |text: &str| format!("-{text}");
            written["amount"] = json!(opposite(&line.amount.to_string()));
            if let Some(litres) = written.pointer("/quantity/litres").and_then(Value::as_str).map(opposite) {
                written["quantity"]["litres"] = json!(litres);
            }
            written.as_object_mut().unwrap().remove("odometer");
            document::read(&written.to_string()).unwrap()
        }).collect();
        ledger.lines.extend(reversals);
        let sheet = ledger.book(policy()).unwrap().sheet(&layout(&[SheetDimension::Month]), Silent).unwrap();
        for row in &sheet.rows {
            prop_assert!(figures(row, SheetMeasure::Amount).0.is_zero());
            prop_assert!(figures(row, SheetMeasure::Litres).0.is_zero());
        }
    }

    #[test]
    fn shares_sum_to_the_amount(fen in -1_000_000_i64..1_000_000, quantities in prop::collection::vec(0_u32..1000, 1..12)) {
        prop_assume!(quantities.iter().any(|quantity| *quantity > 0));
        let portion = |(key, quantity): (usize, &u32)| json!({"key": key.to_string(), "quantity": quantity.to_string()});
        let portions: Vec<_> = quantities.iter().enumerate().map(portion).collect();
        let amount = Ratio::new(fen, 100).unwrap();
        let written = json!({"amount": amount.to_string(), "places": 2, "over": {"in_proportion": portions}});
        let share: Share = document::read(&written.to_string()).unwrap();
        let shares = share.out(Silent).unwrap().shares;
        prop_assert_eq!(Ratio::sum(shares.iter().map(|share| share.rounded.ratio())).unwrap(), amount);
        let cent = Ratio::new(1, 100).unwrap();
        prop_assert!(shares.iter().all(|share| (share.rounded.ratio() - &share.exact).abs() < cent));
    }
}
