//! Where in a file a small mistake can be made, and which.

use crate::value;
use std::fmt;
use std::ops::Range;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, BinOp, Block, Expr, ExprBinary, ExprMatch, ExprUnary, Pat, Signature, Type, UnOp};

/// One small mistake.
#[derive(Debug, Clone)]
pub struct Mutant {
    /// The file, from the top of the workspace.
    pub file: String,
    line: usize,
    function: String,
    said: String,
    /// The bytes of the file that it concerns.
    pub bytes: Range<usize>,
    /// How it is written behind a switch.
    pub form: Form,
}

/// How a mistake is written behind a switch.
#[derive(Debug, Clone)]
pub enum Form {
    /// The expression, or this text.
    Instead(String),
    /// A function that answers this at once.
    Answer(String),
    /// A statement or condition that holds only while the switch is off: `(!on) && …`.
    Never,
    /// A condition that always holds while the switch is on: `on || …`.
    Always,
    /// An arm without a guard, which is passed over.
    Skipped,
}

impl fmt::Display for Mutant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {} in {}", self.file, self.line, self.said, self.function)
    }
}

/// All small mistakes of a file, in its order.
pub fn in_file(file: &str, text: &str) -> Result<Vec<Mutant>, String> {
    let tree = syn::parse_file(text).map_err(|wrong| format!("{file}: {wrong}"))?;
    let mut finder = Finder { file, text, function: Vec::new(), found: Vec::new() };
    finder.visit_file(&tree);
    finder.found.sort_by_key(|mutant| (mutant.bytes.start, std::cmp::Reverse(mutant.bytes.end)));
    Ok(finder.found)
}

struct Finder<'a> {
    file: &'a str,
    text: &'a str,
    function: Vec<String>,
    found: Vec<Mutant>,
}

impl Finder<'_> {
    fn note(&mut self, bytes: Range<usize>, line: usize, said: String, form: Form) {
        let function = self.function.last().cloned().unwrap_or_default();
        self.found.push(Mutant { file: self.file.to_owned(), line, function, said, bytes, form });
    }

    fn written(&self, bytes: Range<usize>) -> &str {
        self.text.get(bytes).unwrap_or_default()
    }

    /// A function: what it could answer without looking, then what is inside.
    fn function(&mut self, signature: &Signature, block: &Block) {
        // A constant function cannot ask a switch; an empty one cannot be emptier.
        if signature.constness.is_some() || block.stmts.is_empty() {
            return;
        }
        self.function.push(signature.ident.to_string());
        let opens = block.brace_token.span.open().byte_range().end;
        let line = signature.ident.span().start().line;
        for value in value::of_return(&signature.output) {
            if self.is_all(block, &value) {
                continue;
            }
            self.note(
                opens..block.span().byte_range().end,
                line,
                format!("answers {value}"),
                Form::Answer(value),
            );
        }
        visit::visit_block(self, block);
        self.function.pop();
    }

    /// The body is that value already.
    fn is_all(&self, block: &Block, value: &str) -> bool {
        match block.stmts.as_slice() {
            [only] => self.written(only.span().byte_range()) == value,
            _ => false,
        }
    }

    fn arms(&mut self, arms: &[Arm]) {
        let has_rest = arms.iter().any(|arm| matches!(arm.pat, Pat::Wild(_)));
        for arm in arms {
            let line = arm.pat.span().start().line;
            match &arm.pat {
                Pat::Guard(guarded) if !holds_let(&guarded.guard) => {
                    let bytes = guarded.guard.span().byte_range();
                    self.note(bytes.clone(), line, "a guard that never holds".to_owned(), Form::Never);
                    self.note(bytes, line, "a guard that always holds".to_owned(), Form::Always);
                }
                Pat::Guard(_) | Pat::Wild(_) => {}
                pattern if has_rest => {
                    let bytes = pattern.span().byte_range();
                    let said = format!("without the arm `{}`", one_line(self.written(bytes.clone())));
                    self.note(bytes, line, said, Form::Skipped);
                }
                _ => {}
            }
        }
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        let is_test = item.attrs.iter().any(|one| {
            one.path().is_ident("cfg")
                && matches!(&one.meta, syn::Meta::List(list) if list.tokens.to_string().contains("test"))
        });
        if !is_test {
            visit::visit_item_mod(self, item);
        }
    }

    // What is computed while compiling cannot ask a switch.
    fn visit_item_const(&mut self, _: &'ast syn::ItemConst) {}
    fn visit_item_static(&mut self, _: &'ast syn::ItemStatic) {}
    fn visit_impl_item_const(&mut self, _: &'ast syn::ImplItemConst) {}
    fn visit_trait_item_const(&mut self, _: &'ast syn::TraitItemConst) {}
    fn visit_expr_const(&mut self, _: &'ast syn::ExprConst) {}
    fn visit_expr_repeat(&mut self, _: &'ast syn::ExprRepeat) {}
    fn visit_type(&mut self, _: &'ast Type) {}

    fn visit_expr_binary(&mut self, binary: &'ast ExprBinary) {
        if !holds_let(&binary.left) && !holds_let(&binary.right) {
            let (left, right) = (binary.left.span().byte_range(), binary.right.span().byte_range());
            let line = binary.op.span().start().line;
            for other in others(&binary.op) {
                let text = format!("{} {other} {}", self.written(left.clone()), self.written(right.clone()));
                let said = format!("{other} for {}", self.written(binary.op.span().byte_range()));
                self.note(left.start..right.end, line, said, Form::Instead(text));
            }
        }
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_unary(&mut self, unary: &'ast ExprUnary) {
        if let UnOp::Not(_) | UnOp::Neg(_) = unary.op {
            let text = self.written(unary.expr.span().byte_range()).to_owned();
            let said = format!("without {}", self.written(unary.op.span().byte_range()));
            self.note(unary.span().byte_range(), unary.op.span().start().line, said, Form::Instead(text));
        }
        visit::visit_expr_unary(self, unary);
    }

    fn visit_expr_match(&mut self, matched: &'ast ExprMatch) {
        self.arms(&matched.arms);
        visit::visit_expr_match(self, matched);
    }
}

/// A chain of conditions with a pattern in it cannot be put in brackets.
fn holds_let(expr: &Expr) -> bool {
    match expr {
        Expr::Let(_) => true,
        Expr::Binary(binary) => holds_let(&binary.left) || holds_let(&binary.right),
        _ => false,
    }
}

fn others(op: &BinOp) -> &'static [&'static str] {
    match op {
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::Lt(_) => &["==", ">", "<="],
        BinOp::Gt(_) => &["==", "<", ">="],
        BinOp::Le(_) => &[">", "<"],
        BinOp::Ge(_) => &["<", ">"],
        BinOp::Add(_) => &["-", "*"],
        BinOp::Sub(_) => &["+", "/"],
        BinOp::Mul(_) => &["+", "/"],
        BinOp::Div(_) => &["%", "*"],
        BinOp::Rem(_) => &["/", "+"],
        BinOp::BitAnd(_) => &["|", "^"],
        BinOp::BitOr(_) => &["&", "^"],
        BinOp::BitXor(_) => &["&", "|"],
        BinOp::Shl(_) => &[">>"],
        BinOp::Shr(_) => &["<<"],
        BinOp::AddAssign(_) => &["-=", "*="],
        BinOp::SubAssign(_) => &["+="],
        BinOp::MulAssign(_) => &["+="],
        BinOp::BitOrAssign(_) => &["&="],
        BinOp::BitAndAssign(_) => &["|="],
        _ => &[],
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
