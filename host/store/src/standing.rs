//! Where in the tree a thing is: its club and the nodes above, written down once more beside it,
//! so that lists of a node are one range of an index.

use crate::org_nodes::Level;
use sqlx::FromRow;

/// The nodes a thing is below; none are known of what is the federation's alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, FromRow)]
pub struct Standing {
    /// The club's code.
    pub club: Option<String>,
    /// The district's.
    pub district: Option<String>,
    /// The region's.
    pub region: Option<String>,
}

/// Of which node a list is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place<'a> {
    /// Its level; the whole federation where there is none.
    pub level: Option<Level>,
    /// Its code.
    pub code: &'a str,
}

impl Standing {
    /// The same with the node of a level.
    #[must_use]
    pub fn with(mut self, level: Level, code: &str) -> Self {
        match level {
            Level::Federation => {}
            Level::Region => self.region = Some(code.to_owned()),
            Level::District => self.district = Some(code.to_owned()),
            Level::Club => self.club = Some(code.to_owned()),
        }
        self
    }
}

/// A statement for each of the places a list can be of.
macro_rules! by_place {
    ($($name:ident = $head:literal, $tail:literal;)+) => {
        $(
            pub(super) mod $name {
                $crate::db::statements! {
                    TENANT = concat!($head, " tenant = $1 and $2 = ''", $tail);
                    REGION = concat!($head, " tenant = $1 and region = $2", $tail);
                    DISTRICT = concat!($head, " tenant = $1 and district = $2", $tail);
                    CLUB = concat!($head, " tenant = $1 and club = $2", $tail);
                }

                /// The statement for a place, and the value of its `$2`.
                pub(super) fn of<'a>(
                    place: $crate::standing::Place<'a>,
                ) -> ($crate::db::Statement, &'a str) {
                    use $crate::org_nodes::Level;
                    match place.level {
                        None | Some(Level::Federation) => (TENANT, ""),
                        Some(Level::Region) => (REGION, place.code),
                        Some(Level::District) => (DISTRICT, place.code),
                        Some(Level::Club) => (CLUB, place.code),
                    }
                }
            }
        )+
    };
}

pub(crate) use by_place;
