//! What a check says of itself: its name, and where the feature `folder` is on, what it demands,
//! what it reports, and a good and a bad example. No module carries sentences and examples.
//!
//! How examples are read and held is `example.rs`'s matter; every check there is, `catalogue.rs`'s.

#[cfg(feature = "folder")]
use super::Severity;
#[cfg(feature = "folder")]
use super::example::Example;
#[cfg(feature = "folder")]
use crate::refusal::Code;
use std::fmt;

/// A check of packs.
pub struct Check {
    /// Its name, which never changes: that of its file, those of scripts with `script-` before it.
    pub name: &'static str,
    /// What is told of it.
    #[cfg(feature = "folder")]
    pub told: Told,
}

impl fmt::Debug for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

/// What is told of a check.
#[cfg(feature = "folder")]
#[derive(Debug)]
pub struct Told {
    /// What it demands, and why: one sentence.
    pub demands: &'static str,
    /// What it may report.
    pub reports: &'static [(Severity, Code)],
    /// Files in which nothing is found.
    pub good: Example,
    /// Files in which this check, and no other, finds what their marks say.
    pub bad: Example,
}

/// A check as its file declares it. An example is the files that are laid over the base, by name.
macro_rules! declare {
    (
        name: $name:literal,
        demands: $demands:literal,
        reports: [$($severity:ident $code:ident),+ $(,)?],
        good: { $($good_file:literal: $good:literal)* },
        bad: { $($bad_file:literal: $bad:literal)+ } $(,)?
    ) => {
        $crate::pack::check::Check {
            name: $name,
            #[cfg(feature = "folder")]
            told: $crate::pack::check::Told {
                demands: $demands,
                reports: &[$((
                    $crate::pack::check::Severity::$severity,
                    $crate::refusal::Code::$code,
                )),+],
                good: $crate::pack::check::Example(&[$(($good_file, $good)),*]),
                bad: $crate::pack::check::Example(&[$(($bad_file, $bad)),+]),
            },
        }
    };
}

pub(crate) use declare;
