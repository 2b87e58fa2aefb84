//! Sending mails: by SMTP, or into a folder where nobody was told of a server.
//!
//! What is sent was written in the transaction of what it tells of (`carreau_store::mails`). A mail
//! whose sending breaks off is sent again: it may arrive twice, with the same Message-ID, and never
//! not at all.

use anyhow::{Context, bail};
use carreau_store::mails::Mail;
use lettre::message::{Mailbox, header};
use lettre::transport::file::AsyncFileTransport;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::fmt::Display;
use std::path::PathBuf;
use std::time::Duration;

/// How long a server may take for one mail.
const SEND_MAX: Duration = Duration::from_secs(30);

/// Where mails go.
#[derive(Clone)]
pub(crate) struct Mailer {
    from: Mailbox,
    transport: Transport,
}

#[derive(Clone)]
enum Transport {
    /// Made when the first mail is put in it.
    Folder(PathBuf),
    Server(AsyncSmtpTransport<Tokio1Executor>),
}

/// How sending failed.
pub(crate) enum Failure {
    /// It may succeed later.
    Temporary(String),
    /// It never will: the server refuses the recipient, or the address is none.
    Final(String),
}

impl Mailer {
    /// Of an address (`smtp://user:password@host:587`, `smtps://…`, `file:<folder>`) and a sender.
    ///
    /// # Errors
    /// Where the address or the sender does not read.
    pub(crate) fn new(address: &str, from: &str) -> anyhow::Result<Self> {
        let from = from.parse().with_context(|| {
            format!("`{from}` is no sender; write `Name <name@example.org>` with --mail-from")
        })?;
        let transport = if let Some(folder) = address.strip_prefix("file:") {
            Transport::Folder(PathBuf::from(folder))
        } else if address.starts_with("smtp://") || address.starts_with("smtps://") {
            // The address holds a password: no error says it again.
            let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(address).ok().context(
                "the mail server's address does not read; write \
                 `smtp://user:password@host:587?tls=required`, `smtps://user:password@host` or, \
                 for a server on this machine, `smtp://localhost:25`",
            )?;
            Transport::Server(server.timeout(Some(SEND_MAX)).build())
        } else {
            bail!("mails go to `file:<folder>`, `smtp://…` or `smtps://…`; correct --mail");
        };
        Ok(Self { from, transport })
    }

    /// Sends a mail; its Message-ID.
    ///
    /// # Errors
    /// How it failed.
    pub(crate) async fn send(&self, mail: &Mail) -> Result<String, Failure> {
        let recipient: Mailbox = mail.recipient.parse().map_err(|error| {
            Failure::Final(format!("`{}` is no address: {error}", mail.recipient))
        })?;
        // The same at every attempt, so that a mail which arrived twice is told to be one.
        let id = format!("<{}@{}>", mail.id, self.from.email.domain());
        let message = Message::builder()
            .from(self.from.clone())
            .to(recipient)
            .subject(mail.subject.as_str())
            .message_id(Some(id.clone()))
            .header(header::ContentType::TEXT_PLAIN)
            .body(mail.body.clone())
            .map_err(|error| Failure::Final(error.to_string()))?;
        match &self.transport {
            Transport::Folder(folder) => {
                let refused = |error: &dyn Display| {
                    Failure::Temporary(format!("`{}`: {error}", folder.display()))
                };
                tokio::fs::create_dir_all(folder).await.map_err(|error| refused(&error))?;
                let transport = AsyncFileTransport::<Tokio1Executor>::new(folder);
                transport.send(message).await.map_err(|error| refused(&error))?;
            }
            Transport::Server(server) => {
                let failure = |error: lettre::transport::smtp::Error| {
                    let said = error.to_string();
                    if error.is_permanent() {
                        Failure::Final(said)
                    } else {
                        Failure::Temporary(said)
                    }
                };
                server.send(message).await.map(drop).map_err(failure)?;
            }
        }
        Ok(id)
    }
}

#[cfg(test)]
#[expect(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    const FROM: &str = "Carreau <carreau@example.org>";

    #[test]
    fn an_address_that_names_no_way_is_refused_without_its_password() {
        let check = |address: &str, from: &str, expected: &str| {
            let error = Mailer::new(address, from).err().expect("it is refused");
            let said = format!("{error:#}");
            assert!(said.contains(expected) && !said.contains("secret"), "{said}");
        };
        check("pigeon:coop", FROM, "correct --mail");
        check("smtp://user:secret@host:port", FROM, "smtps://user:password@host");
        check("file:/tmp", "nobody", "--mail-from");
    }
}
