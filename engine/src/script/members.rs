//! What is in the records, dates and lists a script sees: the one table of their members.

use super::kinds::Kinds;

/// A member's name, and what it is.
pub(super) type Member = (&'static str, Kinds);

const LICENSE: &[Member] = &[
    ("season", Kinds::TEXT),
    ("license_type", Kinds::TEXT),
    ("category", Kinds::OPTIONAL_TEXT),
    ("on", Kinds::DATE),
    ("age", Kinds::WHOLE),
    ("player", Kinds::PLAYER),
    ("org", Kinds::ORG),
];

const AFFILIATION: &[Member] = &[
    ("season", Kinds::TEXT),
    ("club", Kinds::TEXT),
    ("member_count", Kinds::WHOLE),
    ("first_year", Kinds::TRUTH),
    ("on", Kinds::DATE),
    ("org", Kinds::ORG),
];

const ENTRY: &[Member] = &[
    ("season", Kinds::TEXT),
    ("level", Kinds::TEXT),
    ("class", Kinds::TEXT),
    ("team_size", Kinds::WHOLE),
    ("players", Kinds::PLAYERS),
    ("on", Kinds::DATE),
    ("org", Kinds::ORG),
];

const SANCTION: &[Member] = &[
    ("season", Kinds::TEXT),
    ("level", Kinds::TEXT),
    ("classes", Kinds::TEXTS),
    ("host_district", Kinds::TEXT),
    ("on", Kinds::DATE),
    ("org", Kinds::ORG),
];

const SUSPENSION: &[Member] = &[
    ("season", Kinds::TEXT),
    ("license_type", Kinds::OPTIONAL_TEXT),
    ("requesting_club", Kinds::TEXT),
    ("on", Kinds::DATE),
    ("org", Kinds::ORG),
];

const WAIVING: &[Member] = &[
    ("season", Kinds::TEXT),
    ("fee_category", Kinds::TEXT),
    ("license_type", Kinds::OPTIONAL_TEXT),
    ("class", Kinds::OPTIONAL_TEXT),
    ("age", Kinds::OPTIONAL_WHOLE),
    ("player", Kinds::OPTIONAL_PLAYER),
    ("on", Kinds::DATE),
    ("org", Kinds::ORG),
];

const SPLITTING: &[Member] = &[
    ("season", Kinds::TEXT),
    ("fee_category", Kinds::TEXT),
    ("on", Kinds::DATE),
    ("org", Kinds::ORG),
];

const COMPONENT: &[Member] = &[
    ("code", Kinds::TEXT),
    ("owner", Kinds::TEXT),
    ("recipient", Kinds::TEXT),
    ("base", Kinds::DECIMAL),
    ("amount", Kinds::DECIMAL),
];

const WAIVER: &[Member] = &[("code", Kinds::TEXT)];

const SHARE: &[Member] = &[("recipient", Kinds::TEXT), ("amount", Kinds::DECIMAL)];

const TRANSFER: &[Member] = &[
    ("season", Kinds::TEXT),
    ("on", Kinds::DATE),
    ("age", Kinds::WHOLE),
    ("player", Kinds::PLAYER),
    ("licensed", Kinds::TRUTH),
    ("requests", Kinds::WHOLE),
    ("from_club", Kinds::TEXT),
    ("from_org", Kinds::ORG),
    ("to_club", Kinds::TEXT),
    ("to_org", Kinds::ORG),
    ("reason", Kinds::OPTIONAL_TEXT),
    ("evidence", Kinds::TEXTS),
];

const CHECK: &[Member] = &[
    ("allowed", Kinds::TRUTH),
    ("kind", Kinds::TEXT),
    ("window_open", Kinds::TRUTH),
    ("exception", Kinds::OPTIONAL_TEXT),
    ("reasons", Kinds::TEXTS),
];

const CERTIFYING: &[Member] =
    &[("releasing", Kinds::TEXT), ("receiving", Kinds::TEXT), ("on", Kinds::DATE)];

const CERTIFICATE: &[Member] = &[
    ("authority", Kinds::OPTIONAL_TEXT),
    ("is_intercontinental", Kinds::TRUTH),
    ("releasing_confederation", Kinds::TEXT),
    ("receiving_confederation", Kinds::TEXT),
];

const PLAYER: &[Member] = &[
    ("birth_date", Kinds::DATE),
    ("sex", Kinds::OPTIONAL_TEXT),
    ("flags", Kinds::TEXTS),
    ("family_size", Kinds::OPTIONAL_WHOLE),
    ("family_rank", Kinds::OPTIONAL_WHOLE),
];

const ORG: &[Member] = &[
    ("federation", Kinds::OPTIONAL_TEXT),
    ("region", Kinds::OPTIONAL_TEXT),
    ("district", Kinds::OPTIONAL_TEXT),
    ("club", Kinds::OPTIONAL_TEXT),
];

const QUOTE: &[Member] = &[
    ("currency", Kinds::TEXT),
    ("subtotal", Kinds::DECIMAL),
    ("total", Kinds::DECIMAL),
    ("lines", Kinds::LINES),
];

const LINE: &[Member] = &[
    ("code", Kinds::TEXT),
    ("owner", Kinds::TEXT),
    ("amount", Kinds::DECIMAL),
    ("running", Kinds::DECIMAL),
];

const DATE: &[Member] = &[("year", Kinds::WHOLE), ("month", Kinds::WHOLE), ("day", Kinds::WHOLE)];

impl Kinds {
    /// What a member of a value of one of these kinds is; none where no kind has it.
    pub(super) fn member(self, name: &str) -> Self {
        self.each().fold(Self::NONE, |kinds, kind| kinds.or(kind.own_member(name)))
    }

    fn own_member(self, name: &str) -> Self {
        if self.meet(Self::MAP.or(Self::OTHER)) {
            return Self::ANY;
        }
        let found = self.members().iter().find(|(member, _)| *member == name);
        found.map_or(Self::NONE, |(_, kinds)| *kinds)
    }

    /// The members of one kind.
    pub(super) const fn members(self) -> &'static [Member] {
        match self {
            Self::LICENSE => LICENSE,
            Self::AFFILIATION => AFFILIATION,
            Self::ENTRY => ENTRY,
            Self::SANCTION => SANCTION,
            Self::SUSPENSION => SUSPENSION,
            Self::WAIVING => WAIVING,
            Self::SPLITTING => SPLITTING,
            Self::COMPONENT => COMPONENT,
            Self::WAIVER => WAIVER,
            Self::SHARE => SHARE,
            Self::TRANSFER => TRANSFER,
            Self::CHECK => CHECK,
            Self::CERTIFYING => CERTIFYING,
            Self::CERTIFICATE => CERTIFICATE,
            Self::PLAYER => PLAYER,
            Self::ORG => ORG,
            Self::QUOTE => QUOTE,
            Self::LINE => LINE,
            Self::DATE => DATE,
            _ => &[],
        }
    }

    /// What walking through, or indexing, a value of one of these kinds gives.
    pub(super) fn items(self) -> Self {
        let item = |kind| match kind {
            Self::TEXTS => Self::TEXT,
            Self::LINES => Self::LINE,
            Self::SHARES => Self::SHARE,
            Self::PLAYERS => Self::PLAYER,
            Self::RANGE => Self::WHOLE,
            _ => Self::ANY,
        };
        self.each().fold(Self::NONE, |kinds, kind| kinds.or(item(kind)))
    }
}
