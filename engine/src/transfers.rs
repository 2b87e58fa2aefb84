//! Transfers between clubs and nations (F03.07).
//!
//! ```text
//! check           whether a player may change clubs: every reason against it, what it costs
//! player          what is asked of a player
//! term            until when somebody has to decide
//! window          when requests are accepted
//! itc             what a certificate needs, and from when its player competes
//! confederations  which federation is of which confederation, on which day
//! federations     the same, asked of one federation and of all
//! ```
//!
//! Who decides next is a workflow's matter: `workflow/transfer.rs` and `workflow/itc.rs`.

pub mod check;
pub mod confederations;
pub mod federations;
pub mod itc;
pub mod player;
pub mod term;
pub mod window;
