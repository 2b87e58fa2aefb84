//! The built program, run as people run it. One file a command.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]
#![expect(clippy::indexing_slicing, reason = "`Null` where a JSON member is missing")]

/// `carreau call`.
mod call;
/// `carreau rules draft`, `impact` and `rollback`.
mod drafts;
/// Running the program.
mod program;
/// `carreau quote`.
mod quote;
/// `carreau rules …` and `carreau ops`.
mod rules;
