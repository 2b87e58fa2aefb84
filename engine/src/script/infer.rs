//! What kinds the values of scripts can have, found without running them.
//!
//! Comparisons that can never be of like kinds, and members nobody has, are mistakes that the
//! checks report. Comparisons that always are of like kinds are left to the language; all
//! others are looked at when they run (`compare.rs`). A variable has one set of kinds throughout
//! its function, a parameter those of every call; what a script's function returns is not
//! inferred. The kinds of an expression are `expressions.rs`'s matter.

use super::expressions::{self, Variables};
use super::kinds::{Comparison, Kinds, Verdict, unlike};
use super::{alone, table, walk};
use crate::ordered::{map, sort_by};
use rhai::{AST, ASTNode, Expr, FnCallExpr, Position, Stmt};
use std::collections::{BTreeMap, BTreeSet};

/// A function's name and number of parameters.
type Signature = (String, usize);

/// A function of a file.
struct Function {
    file: String,
    signature: Signature,
    parameters: Vec<String>,
    body: AST,
}

/// The functions, and the kinds of their variables so far.
pub(super) struct Inference {
    functions: Vec<Function>,
    variables: BTreeMap<Signature, Variables>,
}

/// Most walks through the functions; scripts of a pack need three.
const MOST_WALKS: usize = 12;

/// Infers the kinds in files that were compiled without optimising. Where that takes too many
/// walks (a script written for it), nothing is known, and every comparison is looked at as it runs.
pub(super) fn infer(files: &[(&str, &AST)]) -> Inference {
    let mut inference = Inference::new(files);
    if (0..MOST_WALKS).all(|_| inference.learn()) {
        inference.variables.clear();
    }
    inference
}

impl Inference {
    fn new(files: &[(&str, &AST)]) -> Self {
        let mut functions = Vec::new();
        let mut variables = BTreeMap::new();
        for (file, ast) in files {
            for function in ast.iter_functions() {
                let signature = (function.name.to_owned(), function.params.len());
                let body = alone(ast, &signature.0, signature.1);
                let parameters: Vec<String> =
                    function.params.iter().map(|name| (*name).to_owned()).collect();
                let hook = table::hook(function.name);
                let given = hook.into_iter().flat_map(|hook| hook.parameters).map(|(_, it)| it);
                let given = given.chain(std::iter::repeat(Kinds::NONE));
                let known = parameters.iter().cloned().zip(given);
                variables.insert(signature.clone(), map(known));
                functions.push(Function { file: (*file).to_owned(), signature, parameters, body });
            }
        }
        sort_by(&mut functions, |a, b| (&a.file, &a.signature).cmp(&(&b.file, &b.signature)));
        Self { functions, variables }
    }

    /// One walk through every function; whether anything was learnt.
    fn learn(&mut self) -> bool {
        let mut learnt: Vec<(Signature, String, Kinds)> = Vec::new();
        for function in &self.functions {
            let Some(variables) = self.variables.get(&function.signature) else { continue };
            let mut join = |name: &str, kinds: Kinds| {
                learnt.push((function.signature.clone(), name.to_owned(), kinds));
            };
            let mut calls: Vec<(Signature, Vec<Kinds>)> = Vec::new();
            walk(&function.body, &mut |nodes| {
                match nodes.last() {
                    Some(ASTNode::Stmt(statement)) => assigned(statement, variables, &mut join),
                    Some(ASTNode::Expr(Expr::MethodCall(call, _)))
                        if self.is_script(&call.name, call.args.len()) =>
                    {
                        // The function may put anything in its `this`.
                        roots(nodes).for_each(|name| join(name, Kinds::ANY));
                    }
                    _ => {}
                }
                if let Some(call) = call(nodes) {
                    let kinds = call.args.iter().map(|e| expressions::kinds(e, variables));
                    calls.push(((call.name.to_string(), call.args.len()), kinds.collect()));
                }
                true
            });
            for (signature, kinds) in calls {
                let called = self.functions.iter().find(|called| called.signature == signature);
                let parameters = called.map(|called| called.parameters.iter());
                for (name, kinds) in parameters.into_iter().flatten().zip(kinds) {
                    learnt.push((signature.clone(), name.clone(), kinds));
                }
            }
        }
        learnt.into_iter().fold(false, |any, (signature, name, kinds)| {
            let known = self.variables.entry(signature).or_default().entry(name).or_default();
            let joined = known.or(kinds);
            let new = joined != *known;
            *known = joined;
            any || new
        })
    }

    fn is_script(&self, name: &str, parameters: usize) -> bool {
        self.functions.iter().any(|f| f.signature.0 == name && f.signature.1 == parameters)
    }

    /// Shows each node of every function about which something is known, with its file and the
    /// kinds of the function's variables: nested nodes, of which it is the last.
    pub(super) fn walk(&self, show: &mut dyn FnMut(&str, &Variables, &[ASTNode<'_>])) {
        for function in &self.functions {
            let Some(variables) = self.variables.get(&function.signature) else { continue };
            walk(&function.body, &mut |nodes| {
                show(&function.file, variables, nodes);
                true
            });
        }
    }

    /// By file, the operators whose operands are always alike.
    pub(super) fn proven(&self) -> BTreeMap<String, BTreeSet<Position>> {
        let mut proven: BTreeMap<String, BTreeSet<Position>> = BTreeMap::new();
        self.walk(&mut |file, variables, nodes| {
            if let Some((position, Ok(Verdict::Fits))) = compared(nodes, variables) {
                proven.entry(file.to_owned()).or_default().insert(position);
            }
        });
        proven
    }
}

/// A call, as a statement or within an expression.
fn call<'a>(nodes: &[ASTNode<'a>]) -> Option<&'a FnCallExpr> {
    match nodes.last()? {
        ASTNode::Expr(Expr::FnCall(call, _) | Expr::MethodCall(call, _))
        | ASTNode::Stmt(Stmt::FnCall(call, _)) => Some(call),
        _ => None,
    }
}

/// What is known of the operator that is the last of nested nodes, and where it stands; or why it
/// is a mistake.
pub(super) fn compared(
    nodes: &[ASTNode<'_>],
    variables: &Variables,
) -> Option<(Position, Result<Verdict, String>)> {
    let (call, position) = match nodes.last()? {
        ASTNode::Expr(Expr::FnCall(call, position)) => (call, *position),
        ASTNode::Stmt(Stmt::FnCall(call, position)) => (call, *position),
        _ => return None,
    };
    call.op_token.as_ref()?;
    Some((position, compare(call, variables)))
}

/// What is known of a comparison, or why it is a mistake.
fn compare(call: &FnCallExpr, variables: &Variables) -> Result<Verdict, String> {
    let (Some(comparison), [a, b]) = (Comparison::of(&call.name), call.args.as_slice()) else {
        return Ok(Verdict::Depends);
    };
    let (a, b) = (expressions::kinds(a, variables), expressions::kinds(b, variables));
    match Kinds::compare(comparison, a, b) {
        Verdict::Never => Err(unlike(&call.name, a, b)),
        verdict => Ok(verdict),
    }
}

/// Joins what a statement puts into its variables.
fn assigned(statement: &Stmt, variables: &Variables, join: &mut impl FnMut(&str, Kinds)) {
    match statement {
        Stmt::Var(parts, ..) => {
            let (name, value, _) = &**parts;
            join(&name.name, expressions::kinds(value, variables));
        }
        Stmt::Assignment(parts) => {
            let (operator, sides) = &**parts;
            let Expr::Variable(variable, ..) = &sides.lhs else { return };
            let value = expressions::kinds(&sides.rhs, variables);
            let value = match operator.get_op_assignment_info() {
                Some((.., operator)) => {
                    let before = expressions::kinds(&sides.lhs, variables);
                    expressions::operation(operator, before, value)
                }
                None => value,
            };
            join(&variable.1, value);
        }
        Stmt::For(parts, _) => {
            let (item, counter, control) = &**parts;
            join(&item.name, expressions::kinds(&control.expr, variables).items());
            if let Some(counter) = counter {
                join(&counter.name, Kinds::WHOLE);
            }
        }
        Stmt::TryCatch(control, _) => {
            if let Expr::Variable(caught, ..) = &control.expr {
                join(&caught.1, Kinds::ANY);
            }
        }
        _ => {}
    }
}

/// The variables a chain of members and calls may begin with.
fn roots<'a>(nodes: &'a [ASTNode<'_>]) -> impl Iterator<Item = &'a str> {
    nodes.iter().filter_map(|node| match node {
        ASTNode::Expr(Expr::Dot(chain, ..) | Expr::Index(chain, ..)) => match &chain.lhs {
            Expr::Variable(variable, ..) => Some(variable.1.as_str()),
            _ => None,
        },
        _ => None,
    })
}
