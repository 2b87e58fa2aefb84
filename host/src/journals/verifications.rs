//! Verifications, read and written page by page: what moved on a day beside what was received.

use super::{Book, Format, Posting, Verification, What};
use crate::streamed::Sender;
use axum::body::Bytes;
use carreau_store::journal::{self, Entered, Moved};
use carreau_store::{Db, StoreError};
use std::collections::{BTreeMap, VecDeque};

/// Rows read at a time.
const PAGE: i64 = 2_000;
/// Bytes sent at a time, about.
const CHUNK: usize = 64 * 1024;

/// A day and a payment, in whose order everything is.
type Place = (String, String);

/// The rows of a period, a page of each kind at a time.
struct Rows<'a> {
    db: &'a Db,
    book: &'a Book,
    moved: VecDeque<Moved>,
    entered: VecDeque<Entered>,
    /// The last rows read; none once there are no more.
    last_moved: Option<Place>,
    last_entered: Option<(String, String, String)>,
}

impl<'a> Rows<'a> {
    fn begin(db: &'a Db, book: &'a Book) -> Self {
        let (moved, entered) = (VecDeque::new(), VecDeque::new());
        let (last_moved, last_entered) = (Some(Default::default()), Some(Default::default()));
        Self { db, book, moved, entered, last_moved, last_entered }
    }

    fn period(&self) -> (&'a str, &'a str) {
        (&self.book.period.0, &self.book.period.1)
    }

    /// What moved next, not taken yet.
    async fn next_moved(&mut self) -> Result<Option<&Moved>, StoreError> {
        if let Some((day, id)) = self.last_moved.take_if(|_| self.moved.is_empty()) {
            let after = (day.as_str(), id.as_str());
            let found =
                journal::moved(self.db, &self.book.tenant, self.period(), after, PAGE).await?;
            self.last_moved = found.last().map(|last| (last.booked_on.clone(), last.id.clone()));
            self.moved = found.into();
        }
        Ok(self.moved.front())
    }

    /// What was received next, not taken yet.
    async fn next_entered(&mut self) -> Result<Option<&Entered>, StoreError> {
        if let Some((day, payment, id)) = self.last_entered.take_if(|_| self.entered.is_empty()) {
            let after = (day.as_str(), payment.as_str(), id.as_str());
            let found =
                journal::entered(self.db, &self.book.tenant, self.period(), after, PAGE).await?;
            self.last_entered = found
                .last()
                .map(|last| (last.booked_on.clone(), last.payment.clone(), last.id.clone()));
            self.entered = found.into();
        }
        Ok(self.entered.front())
    }

    /// All of the next payment and day; none at the end.
    async fn next(&mut self) -> Result<Option<(Place, Gathered)>, StoreError> {
        let moved = self.next_moved().await?.map(|it| (it.booked_on.clone(), it.id.clone()));
        let entered =
            self.next_entered().await?.map(|it| (it.booked_on.clone(), it.payment.clone()));
        let Some(place) = moved.iter().chain(&entered).min().cloned() else { return Ok(None) };
        let mut gathered = Gathered::default();
        if moved.as_ref() == Some(&place) {
            gathered.moved = self.moved.pop_front();
        }
        while let Some(entry) = self.next_entered().await? {
            if (&entry.booked_on, &entry.payment) != (&place.0, &place.1) {
                break;
            }
            gathered.entered.extend(self.entered.pop_front());
        }
        Ok(Some((place, gathered)))
    }
}

/// All that is of one payment and one day.
#[derive(Default)]
pub(super) struct Gathered {
    /// The money, where it moved on this day.
    pub(super) moved: Option<Moved>,
    /// Who received what.
    pub(super) entered: Vec<Entered>,
}

/// The verification of a payment and a day; none where nothing is booked.
///
/// # Errors
/// Where a recipient's account was not asked for: it received something since.
pub(super) fn verification(
    book: &Book,
    (on, payment): Place,
    gathered: &Gathered,
) -> Result<Option<Verification>, StoreError> {
    let Gathered { moved, entered } = gathered;
    let mut sums: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    for entry in entered {
        let sum = sums.entry((&entry.node, &entry.category)).or_default();
        *sum = sum.saturating_add(entry.amount);
    }
    let received = sums.values().fold(0_i64, |sum, amount| sum.saturating_add(*amount));
    let money = moved.as_ref().map_or(0, |moved| match moved.direction.as_str() {
        "out" => moved.amount.saturating_neg(),
        _ => moved.amount,
    });
    let accounts = &book.accounts;
    let own = |account: &String, amount| Posting {
        account: account.clone(),
        recipient: None,
        category: None,
        amount,
    };
    let mut postings = vec![own(&accounts.bank, money)];
    for ((node, category), amount) in sums {
        postings.push(Posting {
            account: account(book, node)?,
            recipient: Some(node.to_owned()),
            category: Some(category.to_owned()),
            amount: amount.saturating_neg(),
        });
    }
    let left = received.saturating_sub(money);
    match moved.as_ref().and_then(|moved| moved.settles.as_deref()) {
        Some(node) => postings.push(Posting {
            account: account(book, node)?,
            recipient: Some(node.to_owned()),
            category: None,
            amount: left,
        }),
        None => postings.push(own(&accounts.credit, left)),
    }
    postings.retain(|posting| posting.amount != 0);
    if postings.is_empty() {
        return Ok(None);
    }
    let about = moved.as_ref().map(|it| (&it.created_at, &it.method, &it.reference));
    let first = entered.first().map(|it| (&it.created_at, &it.method, &it.reference));
    let Some((told_at, method, reference)) = about.or(first) else { return Ok(None) };
    let debtor = moved.as_ref().map(|it| (&it.debtor_kind, &it.debtor));
    let debtor = debtor.or(entered.first().map(|it| (&it.debtor_kind, &it.debtor)));
    let debtor = debtor.filter(|(kind, _)| *kind == "node").map(|(_, debtor)| debtor.clone());
    Ok(Some(Verification {
        number: 0,
        on,
        told_on: told_at.get(..10).unwrap_or_default().to_owned(),
        what: what(moved.as_ref(), received),
        payment,
        method: method.clone(),
        reference: reference.clone(),
        debtor,
        postings,
    }))
}

/// The account of a recipient.
fn account(book: &Book, node: &str) -> Result<String, StoreError> {
    let missing = || StoreError::Missing { what: format!("account of `{node}` in this journal") };
    book.accounts.of(node).map(str::to_owned).ok_or_else(missing)
}

fn what(moved: Option<&Moved>, received: i64) -> What {
    if moved.is_some_and(|moved| moved.settles.is_some()) {
        return What::Payout;
    }
    match moved.map(|moved| moved.kind.as_str()) {
        Some("refund") => What::Refund,
        Some("reversal") => What::Reversal,
        Some(_) => What::Payment,
        None if received < 0 => What::Released,
        None => What::CreditUsed,
    }
}

/// Writes a journal, as far as somebody reads it.
///
/// # Errors
/// [`StoreError::Unavailable`]; where a recipient is new since the accounts were asked for.
pub(crate) async fn send(
    db: &Db,
    book: &Book,
    format: Format,
    sender: &Sender,
) -> Result<(), StoreError> {
    let mut rows = Rows::begin(db, book);
    let mut written = format.head(book);
    let mut number = 0_u64;
    while let Some((place, gathered)) = rows.next().await? {
        let Some(verification) = verification(book, place, &gathered)? else { continue };
        number = number.saturating_add(1);
        written.extend(format.written(book, &Verification { number, ..verification }));
        if written.len() >= CHUNK {
            let chunk = std::mem::take(&mut written);
            // The reader may have gone away.
            if sender.send(Ok(Bytes::from(chunk))).await.is_err() {
                return Ok(());
            }
        }
    }
    // Where nobody reads any more nobody is to be told.
    let _read = sender.send(Ok(Bytes::from(written))).await;
    Ok(())
}
