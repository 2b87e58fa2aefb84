//! Budgets of scripts, the same in debug and release, natively and in WebAssembly.
//!
//! A pack states each one; none may exceed the engine's own ceiling, so that the dearest script
//! stays within a known time and every host's stack holds the deepest call. Copying is what costs:
//! an operation may copy a whole list, map or text, so these are kept small where operations are
//! many (a script of a pack uses some fifty). `cargo xtask bench` shows the dearest script known.

use serde::Deserialize;

/// The budgets of a pack's scripts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Operations of one call of a hook.
    pub operations: u64,
    /// Depth of function calls.
    pub call_levels: u64,
    /// Depth of an expression outside functions.
    pub expression_depth: u64,
    /// Depth of an expression inside a function.
    pub function_expression_depth: u64,
    /// Bytes of a text.
    pub string_bytes: u64,
    /// Items of a list, nested ones included.
    pub array_items: u64,
    /// Entries of a map, nested ones included.
    pub map_items: u64,
    /// Variables in scope.
    pub variables: u64,
    /// Functions of all files.
    pub functions: u64,
}

impl Limits {
    /// The engine's ceiling of each budget.
    pub const CEILING: Self = Self {
        operations: 5_000,
        call_levels: 16,
        expression_depth: 32,
        function_expression_depth: 16,
        string_bytes: 1024,
        array_items: 100,
        map_items: 20,
        variables: 100,
        functions: 50,
    };

    /// The budgets with their names, beside the ceiling's.
    pub fn beside_ceiling(&self) -> impl Iterator<Item = (&'static str, u64, u64)> {
        let list = |limits: &Self| {
            [
                ("operations", limits.operations),
                ("call_levels", limits.call_levels),
                ("expression_depth", limits.expression_depth),
                ("function_expression_depth", limits.function_expression_depth),
                ("string_bytes", limits.string_bytes),
                ("array_items", limits.array_items),
                ("map_items", limits.map_items),
                ("variables", limits.variables),
                ("functions", limits.functions),
            ]
        };
        let ceiling = list(&Self::CEILING);
        list(self).into_iter().zip(ceiling).map(|((name, value), (_, most))| (name, value, most))
    }
}
