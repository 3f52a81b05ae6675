//! What schemes, cohorts and their assessment can be refused for.

use crate::error::{Error, Pointer};
use crate::nearest::{Name, listed};
use crate::words::Words;
use std::collections::HashMap;
use std::fmt;

/// What a name stands for, in words: `{kind}` in English, `{kind:#}` in Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameKind {
    /// A value or a node.
    Figure,
    /// A value given per subject.
    Input,
    /// A value common to the cohort.
    Common,
    /// A value.
    Value,
    /// A value given per subject, or a leaf of the tree.
    InputOrLeaf,
    /// A value given per subject, or a leaf scored by a mark.
    InputOrMark,
    /// A leaf scored by a mark.
    Mark,
    /// A leaf scored by a ledger.
    Ledger,
    /// A form of ballots.
    Form,
    /// A question of a form.
    Question,
    /// A class of voters.
    VoterClass,
    /// A class of subjects.
    Class,
    /// A subject of the cohort.
    Subject,
    /// A grade of the scheme.
    Grade,
    /// An event that the scheme's effects look at.
    Event,
}

impl fmt::Display for NameKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (zh, en) = match self {
            Self::Figure => ("数值或节点", "value or node"),
            Self::Input => ("逐个给出的数值", "value given per subject"),
            Self::Common => ("共用的数值", "common value"),
            Self::Value => ("数值", "value"),
            Self::InputOrLeaf => ("逐个给出的数值或末级节点", "value given per subject or leaf of the tree"),
            Self::InputOrMark => {
                ("逐个给出的数值或直接打分的节点", "value given per subject or node scored by a mark")
            }
            Self::Mark => ("直接打分的节点", "node scored by a mark"),
            Self::Ledger => ("计件的节点", "node scored by a ledger"),
            Self::Form => ("测评表", "form of ballots"),
            Self::Question => ("测评问题", "question of this form"),
            Self::VoterClass => ("投票人类别", "class of voters"),
            Self::Class => ("考核类别", "class"),
            Self::Subject => ("考核对象", "subject"),
            Self::Grade => ("等次", "grade"),
            Self::Event => ("事项", "event"),
        };
        f.write_str(if f.alternate() { zh } else { en })
    }
}

/// A name of a kind of which there is none; `there` are the names there are.
pub(crate) fn unknown<'n, N: Into<Name<'n>>>(
    kind: NameKind,
    name: &str,
    there: impl IntoIterator<Item = N>,
    at: &Pointer<'_>,
) -> Error {
    Fault::NameUnknown { kind, name: crate::document::excerpt(name), there: listed(name, there) }.at(at)
}

/// The ids of a list, to find one that appears twice.
#[derive(Default)]
pub(crate) struct Ids<'a>(HashMap<&'a str, usize>);

impl<'a> Ids<'a> {
    /// Takes the id of an entry; refused where an earlier entry has it.
    ///
    /// # Errors
    /// `cohort.duplicate_id`
    pub(crate) fn take(&mut self, id: &'a str, index: usize) -> Result<(), Fault> {
        match self.0.insert(id, index) {
            None => Ok(()),
            Some(first) => {
                let id = crate::document::excerpt(id);
                Err(Fault::DuplicateId { id, first: counted(first), second: counted(index) })
            }
        }
    }

    /// The numbers of the entries by id.
    pub(crate) fn into_map(self) -> HashMap<&'a str, usize> {
        self.0
    }
}

/// The number of an entry as a reader counts: from 1.
pub(crate) fn counted(index: usize) -> usize {
    index.saturating_add(1)
}

crate::faults! {
    /// Faults of schemes and cohorts.
    Fault {
        NameUnknown { kind: NameKind, name: String, there: Words } "name.unknown"
            "there is no {kind} called `{name}`; there are: {there}"
            "没有名为“{name}”的{kind:#}；现有：{there}"
        NameTwice { name: String, first: String } "name.twice"
            "the name `{name}` is taken already, at `{first}`; each name means one thing"
            "名称“{name}”已在 `{first}` 处使用；一个名称只代表一项"
        NameCircle { chain: String } "name.circle"
            "a figure is computed from itself: `{chain}`; take one of these references out"
            "数值互相引用，成了循环：`{chain}`；请去掉其中一处引用"
        SchemeTooLarge { found: usize, limit: usize } "scheme.too_large"
            "the scheme has {found} parts, its nodes counted for every class that changes them; at most {limit} are read"
            "办法共有 {found} 个组成部分（节点按每个有差异规定的类别各计一次）；最多读取 {limit} 个"
        SchemeTooLong { found: usize, limit: usize } "scheme.too_large"
            "the lists of the scheme hold {found} entries, those of its tree and effects counted for every class that changes them; at most {limit} are read"
            "办法的各个列表共有 {found} 项（指标树与效力按每个有差异规定的类别各计一次）；最多读取 {limit} 项"
        TooManyGroups { found: usize, limit: usize } "scheme.too_large"
            "the quotas by class make {found} groups; at most {limit} are given places"
            "按类别分配的名额共有 {found} 组；最多计算 {limit} 组"
        ChainTooLong { name: String, found: usize, limit: usize } "scheme.chain_too_long"
            "`{name}` is computed through a chain of {found} values, nodes and steps; at most {limit} are read"
            "“{name}”要依次经过 {found} 个数值、节点与步骤才能算出；最多 {limit} 个"
        NoSuchPart { id: String, there: Words } "override.no_such_part"
            "there is no node or effect `{id}` that can be changed here; there are: {there}"
            "此处没有可改动的节点或效力“{id}”；现有：{there}"
        KeyElsewhere { key: &'static str, id: String } "override.no_such_part"
            "`{id}` has no key `{key}`"
            "“{id}”没有键 `{key}`"
        RootDropped { id: String } "override.no_such_part"
            "node `{id}` is the root of the tree and cannot be dropped"
            "节点“{id}”是指标树的根，不能删去"

        WeightsDoNotSum { id: String, found: String, said: String } "tree.weights_do_not_sum"
            "the weights under `{id}` sum to {found}; the scheme says {said}"
            "“{id}”下各项权重合计 {found}；办法写明的合计为 {said}"
        WeightNegative { id: String, found: String } "tree.weight_negative"
            "the weight of `{id}` is {found}; a weight is zero or more"
            "“{id}”的权重为 {found}；权重不得小于零"
        NoWeight { id: String } "tree.weights_do_not_sum"
            "the weights under `{id}` sum to 0; a weighted mean needs a weight above zero"
            "“{id}”下各项权重合计为 0；加权平均至少要有一个大于零的权重"
        PointsDoNotSum { id: String, found: String, said: String } "tree.points_do_not_sum"
            "the full marks under `{id}` sum to {found}; the scheme says {said}"
            "“{id}”下各项满分合计 {found}；办法写明的合计为 {said}"
        ScalesMixed { id: String, full: String, other: String, first: String } "tree.scales_mixed"
            "node `{id}` has full marks of {full}, its sibling `{other}` of {first}; what is averaged has one scale"
            "节点“{id}”满分 {full}，同级“{other}”满分 {first}；取平均的各项满分应一致"
        BallotScale { id: String, full: String, form: String, highest: String } "tree.scales_mixed"
            "node `{id}` has full marks of {full}; the highest mark of form `{form}` is {highest}"
            "节点“{id}”满分 {full}；测评表“{form}”的最高分为 {highest}"
        FullMissing { id: String } "tree.full_missing"
            "node `{id}` is scored and has no `full`; write its full marks, or \"0\" for what nobody is expected to earn"
            "节点“{id}”有评分方法而没有满分（`full`）；请写明满分，加分项与扣分项写 \"0\""
        FullNegative { id: String, full: String } "tree.full_missing"
            "node `{id}` has full marks of {full}; full marks are zero or more"
            "节点“{id}”满分为 {full}；满分不得小于零"
        CannotRescale { id: String, full: String } "tree.full_missing"
            "the full marks of node `{id}` are {full}; points are brought from full marks above zero to others not below it"
            "节点“{id}”满分为 {full}；满分大于零才能折算，折算后的满分不得小于零"
        WeightMisplaced { id: String } "tree.weight_misplaced"
            "node `{id}` has a weight, but the node above it is no weighted mean; take the weight out"
            "节点“{id}”写有权重，但上级节点不是加权平均；请去掉权重"
        ScoreOrCombine { id: String } "tree.score_or_combine"
            "node `{id}` is written with `score` and `full`, or with `combine` and `children`; it has parts of both or of neither"
            "节点“{id}”须二者取一：或写评分方法（`score`）与满分（`full`），或写合成方式（`combine`）与下级节点（`children`）"
        BoundsCrossed { low: String, high: String } "bounds.crossed"
            "the lower bound {low} lies above the upper bound {high}"
            "下限 {low} 高于上限 {high}"
        BandsOrder { found: String, before: String } "bands.order"
            "this row starts from {found}, the row before from {before}; rows go downwards"
            "此行自 {found} 起，上一行自 {before} 起；各行应由高到低"
        BandUnreachable {} "bands.unreachable"
            "no value reaches this row; the rows before it take every value"
            "没有数值会落入此行；前面各行已包括全部数值"
        NoLastBand {} "bands.no_last_row"
            "the rows leave some values out; the last row has no lower end and no conditions"
            "各行没有包括全部数值；最后一行不写下限和条件"
        CurveOrder { found: String, before: String } "curve.order"
            "this knot is at {found}, the one before at {before}; knots go upwards"
            "此折点在 {found}，上一折点在 {before}；折点应由低到高"
        ChoiceMissing { id: String, key: Words, allowed: Words } "choice.missing"
            "node `{id}` can meet the case {key}, and nothing says what happens then; allowed: {allowed}"
            "节点“{id}”可能遇到{key}的情形，但没有规定如何处理；可选：{allowed}"
        BetterMissing { name: String } "value.better_missing"
            "value `{name}` is compared, and nothing says which is better; `better` is \"high\" or \"low\""
            "数值“{name}”要作比较，但没有说明何者为优；`better` 写 \"high\"（越高越优）或 \"low\"（越低越优）"
        CurveTooShort { found: usize } "curve.order"
            "the curve has too few knots ({found}); it needs two or more"
            "折线的折点太少（{found} 个）；至少需要 2 个"
        TrimTakesAll { above: u32, taken: u64 } "ballot.trim_takes_all"
            "of more than {above} ballots {taken} come off; at least one must be left"
            "选票多于 {above} 张时要去掉 {taken} 张；去掉后至少应剩 1 张"
        StepNotPositive { found: String } "steps.step_not_positive"
            "the step is {found}; a step is above zero"
            "步长为 {found}；步长应大于零"
        StagesIncomplete { found: Words, expected: Words } "stages.incomplete"
            "the stages are {found}; they should be {expected}, each once, `bands` first"
            "阶段写为 {found}；应为 {expected}，各写一次，“得分等次”（`bands`）在最前"

        TooManySubjects { found: usize, limit: usize } "cohort.too_large"
            "the cohort has {found} subjects; at most {limit} are assessed together"
            "共有 {found} 个考核对象；一次最多考核 {limit} 个"
        TooManyCells { found: usize, limit: usize } "cohort.too_large"
            "the subjects have {found} values and nodes together; at most {limit} are computed together"
            "全部考核对象的数值与节点共有 {found} 个；一次最多计算 {limit} 个"
        TooMuchText { found: usize, limit: usize } "cohort.too_large"
            "the names of values and nodes come to {found} bytes for all subjects; at most {limit} are written at once"
            "数值与节点的名称对全部考核对象共 {found} 字节；一次最多写出 {limit} 字节"
        TooMuchSaid { limit: usize } "cohort.too_large"
            "what effects, grades and quotas say of the subjects takes more than {limit} bytes; assess fewer at once"
            "效力、等次与名额对考核对象的说明超过 {limit} 字节；请减少一次考核的对象"
        TooMuchWork { found: usize, limit: usize } "cohort.too_large"
            "the subjects take {found} steps of the scheme together; at most {limit} are computed at once"
            "全部考核对象共须按办法计算 {found} 步；一次最多计算 {limit} 步"
        SchemeDiffers { found: String, scheme: String } "cohort.scheme_differs"
            "the cohort is meant for scheme `{found}`; this is scheme `{scheme}`"
            "考核对象文件写明适用办法“{found}”；此处是办法“{scheme}”"
        NotInForce { from: String, to: String, scheme: String } "cohort.not_in_force"
            "the period is {from} to {to}; scheme `{scheme}` is not in force on every day of it"
            "考核期为 {from} 至 {to}；办法“{scheme}”不是全程有效"
        PeriodReversed { from: String, to: String } "cohort.period_reversed"
            "the period starts on {from} and ends on {to}; it cannot end before it starts"
            "考核期自 {from} 起，至 {to} 止；止日不得早于起日"
        UnknownClass { found: String, allowed: Words } "cohort.unknown_class"
            "there is no class `{found}`; the scheme has: {allowed}"
            "没有考核类别“{found}”；办法中有：{allowed}"
        DuplicateId { id: String, first: usize, second: usize } "cohort.duplicate_id"
            "the id `{id}` appears twice: in entry {first} and in entry {second}"
            "编号“{id}”出现两次：第 {first} 项与第 {second} 项"
        ValueMissing { name: String, subject: String } "cohort.value_missing"
            "subject `{subject}` has no `{name}`; give it, or list it under `no_task` or `not_reported`"
            "考核对象“{subject}”没有“{name}”；请给出，或列入“本年无任务”（`no_task`）或“未报”（`not_reported`）"
        CommonMissing { name: String } "cohort.value_missing"
            "the cohort has no common value `{name}`; give it under `common`"
            "考核对象文件没有“{name}”；请写在“共用的数值”（`common`）中"
        ValueTwice { name: String, subject: String, first: Words, second: Words } "cohort.value_twice"
            "`{name}` of subject `{subject}` appears twice, under {first} and under {second}; write it in one place"
            "考核对象“{subject}”的“{name}”出现两次，在{first}与{second}之下；只写一处"
        TargetMissing { name: String, subject: String } "cohort.target_missing"
            "subject `{subject}` has no target for `{name}` that is in force"
            "考核对象“{subject}”没有已生效的“{name}”目标值"
        TargetTwice { name: String, subject: String, from: String, first: usize, second: usize } "cohort.target_twice"
            "two targets for `{name}` of subject `{subject}` start on {from}: entry {first} and entry {second}"
            "考核对象“{subject}”的“{name}”有两个目标值都自 {from} 起生效：第 {first} 项与第 {second} 项"
        MarkOutOfRange { subject: String, name: String, found: String, allowed: String } "cohort.mark_out_of_range"
            "the mark of subject `{subject}` for `{name}` is {found}; allowed: {allowed}"
            "考核对象“{subject}”的“{name}”打分为 {found}；允许打分：{allowed}"

        EmptyClass { subject: String, node: String, class: String } "ballot.empty_class"
            "nobody of class `{class}` has voted on `{node}` of subject `{subject}`; the scheme refuses an empty class"
            "类别“{class}”中无人就“{node}”评价考核对象“{subject}”；办法不允许类别空缺"
        NobodyLeft { subject: String, node: String } "ballot.nobody_left"
            "nobody of any class with a weight has voted on `{node}` of subject `{subject}`; no class is left to bear the weights"
            "有权重的各类别都无人就“{node}”评价考核对象“{subject}”；没有类别可以承担空缺类别的权重"
        UnknownWord { found: String, allowed: Words } "ballot.unknown_word"
            "the ballots have `{found}`, which the form neither gives points nor lists under `outside`; it has: {allowed}"
            "选票上有“{found}”，测评表既没有给它分值，也没有列为不计（`outside`）；测评表有：{allowed}"
        BallotMarkOutOfRange { found: String, low: String, high: String } "ballot.mark_out_of_range"
            "the ballot says {found}; a mark lies from {low} to {high}"
            "选票打分为 {found}；应在 {low} 至 {high} 之间"
        SingleBallotsNeeded { form: String } "ballot.single_ballots_needed"
            "form `{form}` takes numbers, so its ballots are given one by one, with `voter` and `marks`"
            "测评表“{form}”以数字打分，选票须逐张给出，写明投票人（`voter`）与打分（`marks`）"
        CountedTwice { subject: String, question: String, class: String, first: usize, second: usize } "ballot.counted_twice"
            "the ballots of class `{class}` on `{question}` of subject `{subject}` appear twice: in entry {first} and in entry {second}"
            "类别“{class}”就“{question}”对考核对象“{subject}”的选票出现两次：第 {first} 项与第 {second} 项"
        UnknownKind { found: String, allowed: Words } "ledger.unknown_kind"
            "the node has no kind `{found}`; it has: {allowed}"
            "该节点没有种类“{found}”；现有：{allowed}"
        UnknownRole { found: String, allowed: Words } "ledger.unknown_role"
            "the node has no role `{found}`; it has: {allowed}"
            "该节点没有角色“{found}”；现有：{allowed}"
        RoleMissing { allowed: Words } "ledger.unknown_role"
            "the entry has no role; the node has: {allowed}"
            "该条记录没有写角色；该节点有：{allowed}"
        MultipliesNothing { kind: String } "ledger.multiplies_nothing"
            "`{kind}` multiplies the points of its item, but the item has no other entry"
            "“{kind}”用于加倍同一事项的得分，但该事项没有其他记录"
        BeyondTable { place: usize, rows: usize } "place.beyond_table"
            "place {place} lies beyond the {rows} places of the table; the scheme refuses it"
            "第 {place} 名超出名次得分表的 {rows} 个名次；办法不允许"
        ConditionValueMissing { name: String, subject: String, condition: String } "condition.value_missing"
            "a condition of `{condition}` needs `{name}`, which subject `{subject}` does not have"
            "“{condition}”的条件要用到“{name}”，但考核对象“{subject}”没有该数值"
        FactorMissing { name: String, subject: String, node: String } "condition.value_missing"
            "`{node}` needs `{name}`, which subject `{subject}` does not have"
            "计算“{node}”要用到“{name}”，但考核对象“{subject}”没有该数值"
        ChoiceRefused { key: Words, node: String, subject: String } "choice.refused"
            "subject `{subject}` meets the case {key} at `{node}`; the scheme refuses it"
            "考核对象“{subject}”在“{node}”遇到{key}的情形；办法不允许这种情形"
    }
}
