//! Whole figures in a table that sum to whole totals both ways (双向取整).

use super::ratio::Ratio;
use super::rounding::{Mode, integer_of};
use num_traits::ToPrimitive;

/// A table in whole steps: its figures row by row, and the sums of its rows and columns; what has none is `None`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TwoWayTable<'a> {
    pub(crate) cells: &'a [Option<Ratio>],
    pub(crate) rows: &'a [Option<Ratio>],
    pub(crate) columns: &'a [Option<Ratio>],
    /// The sum of all figures, as the whole number above or below it; `None` where a figure is not known.
    pub(crate) total: Option<i64>,
    /// How figures are rounded where there is no total.
    pub(crate) mode: Mode,
}

/// The whole figures of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Footed {
    pub(crate) cells: Vec<Option<i64>>,
    pub(crate) rows: Vec<Option<i64>>,
    pub(crate) columns: Vec<Option<i64>>,
}

impl TwoWayTable<'_> {
    /// Every figure and every sum as one of the two whole numbers around it, such that rows, columns and the total foot.
    ///
    /// # Rule
    /// Such numbers always exist: figures and sums are a flow in a network whose bounds are whole. All start at their
    /// nearest; where a sum does not foot, figures give way along a shortest path, those nearest to a half first, then
    /// those of earlier rows and columns.
    ///
    /// `None` where a figure does not fit 64 bits.
    pub(crate) fn footed(&self) -> Option<Footed> {
        let (rows, columns) = (self.rows.len(), self.columns.len());
        let source = rows.saturating_add(columns);
        let sink = source.saturating_add(1);
        let mode = if self.total.is_some() { Mode::HalfUp } else { self.mode };
        let mut network = Network::new(sink.saturating_add(1), mode);
        let row_edges = network.add_each(self.rows, |row| (source, row))?;
        let column_edges = network.add_each(self.columns, |column| (rows.saturating_add(column), sink))?;
        let cell_edges = network.add_each(self.cells, |cell| {
            let row = cell.checked_div(columns).unwrap_or_default();
            (row, rows.saturating_add(cell.checked_rem(columns).unwrap_or_default()))
        })?;
        network.bind(self.rows, 0);
        network.bind(self.columns, rows);
        network.close(source, sink, self.total)?;
        network.settle().then(|| Footed {
            cells: network.figures(&cell_edges),
            rows: network.figures(&row_edges),
            columns: network.figures(&column_edges),
        })
    }
}

/// How finely it is told apart how far a figure is from a half.
const CLASSES: i64 = 16;

/// A figure on its way from a row to a column, or a sum on its way into a row or out of a column.
#[derive(Clone, Copy, Debug)]
struct Edge {
    from: usize,
    to: usize,
    below: i64,
    /// Whether it is the whole number above, not below.
    up: bool,
    /// How little it likes to change: 0 at a half; `None` where it is whole and cannot.
    class: Option<i64>,
}

impl Edge {
    fn of((from, to): (usize, usize), figure: &Ratio, mode: Mode) -> Option<Self> {
        let below = figure.floor()?;
        let above = figure - Ratio::from(below);
        if above.is_zero() {
            return Some(Self { from, to, below, up: false, class: None });
        }
        let up = integer_of(figure, 0, mode).to_i64()? > below;
        let twice = &above + &above;
        let dislike = if up { twice - Ratio::ONE } else { Ratio::ONE - twice };
        let class = (dislike * Ratio::from(CLASSES)).floor()?.clamp(0, CLASSES);
        Some(Self { from, to, below, up, class: Some(class) })
    }

    fn figure(&self) -> i64 {
        self.below.saturating_add(self.up.into())
    }

    /// Where a change of this edge would carry one unit from `node`, where nothing is liked less than `limit`.
    fn leads(&self, node: usize, limit: i64) -> Option<usize> {
        let (from, to) = if self.up { (self.to, self.from) } else { (self.from, self.to) };
        (from == node && self.class.is_some_and(|class| class <= limit)).then_some(to)
    }
}

/// The edges, and how much more comes into each node than goes out.
struct Network {
    edges: Vec<Edge>,
    mode: Mode,
    /// For each node its edges.
    around: Vec<Vec<usize>>,
    /// What is left at each node; `None` where nothing sums.
    excess: Vec<Option<i64>>,
}

/// Between which nodes units are carried.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Carry {
    /// From those with too much to those with too little.
    Between,
    /// From those with too much to those where nothing sums.
    Off,
    /// From those where nothing sums to those with too little.
    On,
}

impl Network {
    fn new(nodes: usize, mode: Mode) -> Self {
        Self { edges: Vec::new(), mode, around: vec![Vec::new(); nodes], excess: vec![Some(0); nodes] }
    }

    /// Adds an edge for every figure there is.
    fn add_each(
        &mut self,
        figures: &[Option<Ratio>],
        ends: impl Fn(usize) -> (usize, usize),
    ) -> Option<Vec<Option<usize>>> {
        let figures = figures.iter().enumerate();
        let mut add = |(at, figure): (usize, &Option<Ratio>)| match figure {
            Some(figure) => Edge::of(ends(at), figure, self.mode).and_then(|edge| self.add(edge)).map(Some),
            None => Some(None),
        };
        figures.map(&mut add).collect()
    }

    fn add(&mut self, edge: Edge) -> Option<usize> {
        let index = self.edges.len();
        for node in [edge.from, edge.to] {
            self.around.get_mut(node)?.push(index);
        }
        self.shift(edge.from, edge.to, edge.figure())?;
        self.edges.push(edge);
        Some(index)
    }

    /// Carries so much from one node to another.
    fn shift(&mut self, from: usize, to: usize, much: i64) -> Option<()> {
        for (node, much) in [(from, much.checked_neg()?), (to, much)] {
            if let Some(excess) = self.excess.get_mut(node)? {
                *excess = excess.checked_add(much)?;
            }
        }
        Some(())
    }

    /// Frees the nodes of the rows or columns that have no sum.
    fn bind(&mut self, sums: &[Option<Ratio>], first: usize) {
        for (excess, sum) in self.excess.iter_mut().skip(first).zip(sums) {
            *excess = excess.filter(|_| sum.is_some());
        }
    }

    /// Carries the total from the end back to the start; without one nothing sums there.
    fn close(&mut self, source: usize, sink: usize, total: Option<i64>) -> Option<()> {
        if let Some(total) = total {
            return self.shift(sink, source, total);
        }
        for node in [source, sink] {
            *self.excess.get_mut(node)? = None;
        }
        Some(())
    }

    /// Changes edges until nothing is left anywhere, those first that like it; whether that was possible.
    fn settle(&mut self) -> bool {
        for limit in 0..=CLASSES {
            for carry in [Carry::Between, Carry::Off, Carry::On] {
                while self.carry_along_shortest(limit, carry) {}
            }
            if self.excess.iter().all(|excess| excess.unwrap_or_default() == 0) {
                return true;
            }
        }
        false
    }

    fn starts(&self, node: usize, carry: Carry) -> bool {
        match (self.excess.get(node).copied().flatten(), carry) {
            (Some(excess), Carry::Between | Carry::Off) => excess > 0,
            (None, Carry::On) => true,
            _ => false,
        }
    }

    fn ends(&self, node: usize, carry: Carry) -> bool {
        match self.excess.get(node).copied().flatten() {
            Some(excess) => excess < 0 && carry != Carry::Off,
            None => carry == Carry::Off,
        }
    }

    /// Carries units along shortest paths until every one of them is blocked; whether one was carried.
    fn carry_along_shortest(&mut self, limit: i64, carry: Carry) -> bool {
        let Some(levels) = self.levels(limit, carry) else { return false };
        let mut next = vec![0_usize; self.around.len()];
        let mut carried = false;
        for node in 0..self.around.len() {
            while self.starts(node, carry)
                && let Some(path) = self.path(node, &levels, &mut next, (limit, carry))
            {
                self.change(node, &path);
                carried = true;
            }
        }
        carried
    }

    /// How many edges each node lies behind the starts; `None` where no end is reached.
    fn levels(&self, limit: i64, carry: Carry) -> Option<Vec<Option<usize>>> {
        let mut front: Vec<usize> = (0..self.around.len()).filter(|node| self.starts(*node, carry)).collect();
        let mut levels = vec![None; self.around.len()];
        for node in &front {
            *levels.get_mut(*node)? = Some(0);
        }
        for level in 1_usize.. {
            let mut reached = Vec::new();
            for to in front.iter().flat_map(|node| self.leading(*node, limit)) {
                let slot = levels.get_mut(to)?;
                if slot.is_none() {
                    *slot = Some(level);
                    reached.push(to);
                }
            }
            if reached.is_empty() {
                return None;
            }
            if reached.iter().any(|node| self.ends(*node, carry)) {
                return Some(levels);
            }
            front = reached;
        }
        None
    }

    /// The nodes to which one change leads from a node.
    fn leading(&self, node: usize, limit: i64) -> impl Iterator<Item = usize> {
        let around = self.around.get(node).map_or(&[][..], Vec::as_slice);
        around.iter().filter_map(move |edge| self.edges.get(*edge)?.leads(node, limit))
    }

    /// The edges of a path from a start to an end, each one level further; `next` are the edges not yet tried.
    fn path(
        &self,
        start: usize,
        levels: &[Option<usize>],
        next: &mut [usize],
        (limit, carry): (i64, Carry),
    ) -> Option<Vec<usize>> {
        let level = |node: usize| levels.get(node).copied().flatten();
        let (mut path, mut nodes) = (Vec::new(), vec![start]);
        while let Some(node) = nodes.last().copied() {
            if !path.is_empty() && self.ends(node, carry) {
                return Some(path);
            }
            let tried = next.get_mut(node)?;
            let Some(edge) = self.around.get(node)?.get(*tried).copied() else {
                // Nothing leads on from here; the edge that led here is not tried again.
                nodes.pop();
                path.pop();
                if let Some(before) = nodes.last() {
                    let tried = next.get_mut(*before)?;
                    *tried = tried.saturating_add(1);
                }
                continue;
            };
            let to = self.edges.get(edge).and_then(|edge| edge.leads(node, limit));
            match to.filter(|to| level(*to) == level(node).map(|level| level.saturating_add(1))) {
                Some(to) => {
                    path.push(edge);
                    nodes.push(to);
                }
                None => *tried = tried.saturating_add(1),
            }
        }
        None
    }

    /// Carries one unit along a path.
    fn change(&mut self, start: usize, path: &[usize]) {
        let mut node = start;
        for index in path {
            let Some(edge) = self.edges.get_mut(*index) else { continue };
            node = if node == edge.from { edge.to } else { edge.from };
            edge.up = !edge.up;
        }
        // Between start and end as much comes as goes.
        let _ = self.shift(start, node, 1);
    }

    fn figures(&self, edges: &[Option<usize>]) -> Vec<Option<i64>> {
        let figure = |edge: &Option<usize>| edge.and_then(|edge| self.edges.get(edge)).map(Edge::figure);
        edges.iter().map(figure).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenths(figures: &[i64]) -> Vec<Option<Ratio>> {
        figures.iter().map(|tenths| Ratio::new(*tenths, 10)).collect()
    }

    fn footed(cells: &[i64], columns: usize, total: i64) -> Footed {
        let rows: Vec<i64> = cells.chunks(columns).map(|row| row.iter().sum()).collect();
        let sums: Vec<i64> =
            (0..columns).map(|column| cells.iter().skip(column).step_by(columns).sum()).collect();
        let (cells, rows, columns) = (tenths(cells), tenths(&rows), tenths(&sums));
        let (total, mode) = (Some(total), Mode::HalfUp);
        TwoWayTable { cells: &cells, rows: &rows, columns: &columns, total, mode }.footed().unwrap()
    }

    fn known(figures: &[i64]) -> Vec<Option<i64>> {
        figures.iter().copied().map(Some).collect()
    }

    #[test]
    fn cells_rows_columns_and_total_foot_together() {
        let printed = footed(&[104, 104, 104, 104], 2, 42);
        assert_eq!(printed.cells, known(&[11, 10, 10, 11]));
        assert_eq!((printed.rows, printed.columns), (known(&[21, 21]), known(&[21, 21])));
    }

    #[test]
    fn what_foots_by_itself_is_not_moved() {
        assert_eq!(footed(&[10, 24, -30, 16], 2, 2).cells, known(&[1, 2, -3, 2]));
    }

    #[test]
    fn figures_near_a_whole_number_are_the_last_to_move() {
        // Rows of 1.4 and 0.6, columns of 1 and 1: a half gives way, 0.9 and 0.1 stay.
        assert_eq!(footed(&[9, 5, 1, 5], 2, 2).cells, known(&[1, 0, 0, 1]));
    }

    #[test]
    fn a_sum_that_lacks_leaves_the_others_footing() {
        let cells = vec![None, Ratio::new(4, 10), Ratio::new(4, 10), Ratio::new(4, 10)];
        let (rows, columns) = (vec![None, Ratio::new(8, 10)], vec![None, Ratio::new(8, 10)]);
        let table =
            TwoWayTable { cells: &cells, rows: &rows, columns: &columns, total: None, mode: Mode::HalfUp };
        let printed = table.footed().unwrap();
        assert_eq!((printed.rows, printed.columns), (vec![None, Some(1)], vec![None, Some(1)]));
        assert_eq!(printed.cells, [None, Some(0), Some(0), Some(1)]);
    }
}
