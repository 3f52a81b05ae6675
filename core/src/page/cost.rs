//! A sheet of costs as a section: what each vehicle cost in the period, and its months.

use super::chart::{Chart, Key, MonthBar, MonthsChart, Picture, Shade, Sign};
use super::figure::Figure;
use super::section::{Block, KeyFigure, Section};
use super::table::{Column, Narrow, Table};
use super::wording::{about, does_not_apply, listed, not_computable, paired, titled};
use crate::cost::{CostLedger, Sheet, SheetCell, SheetRow};
use crate::words::Words;
use crate::{Mode, Ratio, Rounding};

impl Sheet {
    /// The sheet as a section: a table over the whole period, and for each vehicle a picture of its months and, folded,
    /// its monthly sheet. Its rows go by vehicle and month; one with other rows has the table alone.
    ///
    /// # Shape
    /// `ledger` gives vehicles and categories their titles.
    pub fn section(&self, title: Words, ledger: &CostLedger) -> Section {
        let shown = ShownSheet { sheet: self, ledger };
        let totals: Vec<&SheetRow> = self.rows.iter().filter(|row| row.month.is_none()).collect();
        let section = Section::new(title).with(Block::Table(shown.totals(&totals)));
        let vehicles = totals.iter().filter_map(|row| row.vehicle.as_deref());
        vehicles.flat_map(|vehicle| shown.vehicle(vehicle)).fold(section, Section::with)
    }

    /// Kilometres, litres per 100 km and cost of everything together.
    pub fn key_figures(&self, ledger: &CostLedger) -> Vec<KeyFigure> {
        let Some(all) = self.rows.last() else { return Vec::new() };
        let key = |name, cell| KeyFigure {
            name,
            figure: figure(cell).illustrative(self.illustrative),
            note: ledger.title.as_ref().map_or(Words::same(""), Words::from),
        };
        vec![
            key(Words::new("里程（公里）", "kilometres"), all.distance.as_ref()),
            key(Words::new("百公里油耗（升）", "litres per 100 km"), all.litres_per_100_km.as_ref()),
            key(
                Words::new("车辆费用", "cost of vehicles")
                    .followed_by(&Words::same(format!("({})", self.currency))),
                Some(&all.amount),
            ),
        ]
    }
}

/// A sheet with the titles of its ledger.
#[derive(Clone, Copy)]
struct ShownSheet<'a> {
    sheet: &'a Sheet,
    ledger: &'a CostLedger,
}

impl ShownSheet<'_> {
    fn totals(&self, totals: &[&SheetRow]) -> Table {
        let period = self.sheet.period;
        let caption = Words::new(
            format!("{} 至 {} 合计，{}", period.from, period.to, self.unit().zh),
            format!("{} to {}, {}", period.from, period.to, self.unit().en),
        );
        let name =
            |row: &SheetRow| row.vehicle.as_deref().map_or(Words::new("合计", "all"), |id| self.name(id));
        let rows = totals.iter().map(|row| self.cells(name(row), row)).collect();
        Table {
            caption,
            columns: self.columns(Column::words("车辆", "vehicle")),
            rows,
            narrow: Narrow::Cards,
        }
    }

    /// The picture of a vehicle's months, and its monthly sheet behind a click.
    fn vehicle(&self, id: &str) -> Vec<Block> {
        let of_it = |row: &&SheetRow| row.vehicle.as_deref() == Some(id) && row.month.is_some();
        let months: Vec<&SheetRow> = self.sheet.rows.iter().filter(of_it).collect();
        if months.is_empty() {
            return Vec::new();
        }
        let name = self.name(id);
        let summary = about(&name, "{}月报表", "{}: monthly sheet");
        let sheet = Block::Table(self.monthly(summary.clone(), &months));
        vec![Block::Picture(self.picture(&name, &months)), Block::Folded { summary, blocks: vec![sheet] }]
    }

    fn monthly(&self, caption: Words, months: &[&SheetRow]) -> Table {
        let name = |row: &SheetRow| Words::same(row.month.map(|month| month.to_string()).unwrap_or_default());
        let rows = months.iter().map(|row| self.cells(name(row), row)).collect();
        Table {
            caption,
            columns: self.columns(Column::words("月份", "month")),
            rows,
            narrow: Narrow::Scrolls,
        }
    }

    fn columns(&self, first: Column) -> Vec<Column> {
        let mut columns = vec![
            first,
            Column::numbers("里程（公里）", "kilometres"),
            Column::numbers("燃油（升）", "litres"),
            Column::numbers("百公里油耗（升）", "litres per 100 km"),
        ];
        let title = |(id, category): (&String, &crate::cost::LedgerCategory)| {
            let title = titled(category.title.as_ref(), id);
            Column::numbers(&title.zh, &title.en)
        };
        columns.extend(self.ledger.categories.iter().map(title));
        columns.push(Column::numbers("费用合计", "total cost"));
        columns.push(Column::numbers("每公里费用", "cost per km"));
        columns
    }

    fn cells(&self, name: Words, row: &SheetRow) -> Vec<Figure> {
        let mut cells = vec![Figure::new(name).illustrative(self.sheet.illustrative)];
        cells.extend([&row.distance, &row.litres, &row.litres_per_100_km].map(|cell| figure(cell.as_ref())));
        cells.extend(self.ledger.categories.keys().map(|id| {
            let amount = row.amounts.iter().find(|amount| amount.category == *id);
            amount.map_or(Figure::plain(""), |amount| Figure::plain(self.money(&amount.amount)))
        }));
        cells.push(figure(Some(&row.amount)));
        cells.push(figure(row.cost_per_km.as_ref()));
        cells
    }

    /// An amount with all the places of the ledger.
    fn money(&self, amount: &Ratio) -> String {
        let rounding = Rounding::new(self.ledger.places, Mode::HalfUp);
        let printed = rounding.and_then(|rounding| rounding.of(amount));
        printed.map_or_else(|_| amount.to_string(), |printed| printed.to_string())
    }

    fn picture(&self, name: &Words, months: &[&SheetRow]) -> Picture {
        let said: Vec<_> = months.iter().map(|row| month_words(row)).collect();
        Picture {
            title: Words::new(
                format!("{}：各月里程与百公里油耗", name.zh),
                format!("{}: kilometres by month, and litres per 100 km", name.en),
            ),
            summary: listed(&said, ("; ", "; ")),
            key: vec![
                Key::shade(Shade::Second, Words::new("里程（公里）", "kilometres")),
                Key {
                    sign: Sign::Line, meaning: Words::new("百公里油耗（升）", "litres per 100 km")
                },
            ],
            illustrative: self.sheet.illustrative,
            chart: Chart::Months(self.chart(months)),
        }
    }

    /// All vehicles share one scale, so that their pictures can be compared.
    fn chart(&self, months: &[&SheetRow]) -> MonthsChart {
        let all = || self.sheet.rows.iter().filter(|row| row.month.is_some() && row.vehicle.is_some());
        let (_, top) = ends(all().filter_map(|row| exact(row.distance.as_ref())));
        let (low, high) = ends(all().filter_map(|row| exact(row.litres_per_100_km.as_ref())));
        MonthsChart {
            months: months.iter().map(|row| month(row)).collect(),
            top_text: Words::new(format!("{} 公里", top.reading(1)), format!("{} km", top.reading(1))),
            top,
            line: (low, high),
        }
    }

    fn name(&self, id: &str) -> Words {
        let title = self.ledger.vehicles.get(id).and_then(|vehicle| vehicle.title.as_ref());
        let id = Words::same(id);
        title.map_or(id.clone(), |title| paired(&id, &title.into()))
    }

    fn unit(&self) -> Words {
        let currency = &self.sheet.currency;
        match currency.as_str() {
            "CNY" => Words::new("金额单位：元", "amounts in CNY"),
            _ => Words::new(format!("金额单位：{currency}"), format!("amounts in {currency}")),
        }
    }
}

fn month(row: &SheetRow) -> MonthBar {
    let name = row.month.map(|month| month.to_string()).unwrap_or_default();
    let label = name.split_once('-').map_or("", |(_, month)| month.trim_start_matches('0'));
    let text = match &row.litres_per_100_km {
        Some(SheetCell::Figure(figure)) => figure.exact.reading(1).trim_end_matches('…').to_owned(),
        _ => "–".to_owned(),
    };
    MonthBar {
        label: Words::same(label),
        bar: exact(row.distance.as_ref()).cloned(),
        point: exact(row.litres_per_100_km.as_ref()).cloned(),
        text: Words::same(text),
        title: month_words(row),
    }
}

/// A month in words: `2009-07: 1500 km, 9.4 litres per 100 km`.
fn month_words(row: &SheetRow) -> Words {
    let (distance, litres) =
        (figure(row.distance.as_ref()).value, figure(row.litres_per_100_km.as_ref()).value);
    let name = row.month.map(|month| month.to_string()).unwrap_or_default();
    Words::new(
        format!("{name}：{} 公里，百公里油耗 {} 升", distance.zh, litres.zh),
        format!("{name}: {} km, {} litres per 100 km", distance.en, litres.en),
    )
}

fn exact(cell: Option<&SheetCell>) -> Option<&Ratio> {
    cell.and_then(SheetCell::exact)
}

/// The least and the greatest of some values; zero where there are none.
fn ends<'a>(values: impl Iterator<Item = &'a Ratio> + Clone) -> (Ratio, Ratio) {
    let (least, greatest) = (values.clone().min().cloned(), values.max().cloned());
    (least.unwrap_or(Ratio::ZERO), greatest.unwrap_or(Ratio::ZERO))
}

/// A cell as a figure: printed as the sheet prints it, or why it cannot be had.
fn figure(cell: Option<&SheetCell>) -> Figure {
    match cell {
        None => Figure::plain(""),
        Some(SheetCell::Figure(figure)) => {
            let printed =
                figure.rounded.map_or_else(|| figure.exact.reading(2), |rounded| rounded.to_string());
            Figure::plain(printed).derived(figure.derivation.as_deref().cloned())
        }
        Some(SheetCell::NotComputable(why)) => not_computable(&why.because.words()),
        Some(SheetCell::DoesNotApply(why)) => does_not_apply(&why.because.words()),
    }
}
