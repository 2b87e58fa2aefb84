-- Letters of transfers and certificates name a player to others: what is erased of the player is
-- erased there.

-- whom a letter is about, where it names them
alter table mails add column player text references players (id);

create index mails_player on mails (player) where player is not null;

-- what of a player is erased, and is open
create index certificates_player on certificates (player);
create index certificates_releasing_player on certificates (releasing_player)
    where releasing_player is not null;
create index case_documents_player on case_documents (player) where player is not null;
