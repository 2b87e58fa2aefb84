-- Lists and searches that read one range of one index, at any number of players.
--
-- What a search compares and sorts by stands in the index it goes through: a row of the players is
-- read only of who is on the page.

drop index players_sorted;
drop index players_of_region;
drop index players_of_district;
create index players_sorted on players (tenant, sort_key, id, search_key);
create index players_of_region on players (tenant, region, sort_key, id, search_key);
create index players_of_district on players (tenant, district, sort_key, id, search_key);

-- a whole table is read in this order, page by page
create unique index players_by_id on players (tenant, id);
create unique index memberships_by_id on memberships (tenant, id);

create table player_words_kept as
    select w.tenant, w.word, p.sort_key, w.player,
        coalesce(lag(w.word) over (partition by w.player order by w.word), '') as previous,
        p.search_key, coalesce(p.region, '') as region, coalesce(p.district, '') as district
    from player_words w join players p on p.id = w.player;

drop table player_words;

-- The words of a player's `search_key`, each with all that is asked of a search: a search by the
-- beginning of a word reads one range of the key, and nothing else. Made from the players' rows and
-- without references, which would cost more than they guard.
create table player_words (
    tenant text not null,
    -- letters and digits in lower case
    word text not null,
    -- the player's, as in `players`
    sort_key text not null,
    player text not null,
    -- the player's word before this one, or empty: of several in a range the first one counts
    previous text not null,
    -- the player's, as in `players`; region and district empty where there is none
    search_key text not null,
    region text not null,
    district text not null,
    primary key (tenant, word, sort_key, player, previous, search_key, region, district)
);

insert into player_words
    (tenant, word, sort_key, player, previous, search_key, region, district)
select tenant, word, sort_key, player, previous, search_key, region, district
from player_words_kept order by tenant, word, sort_key, player;

drop table player_words_kept;
