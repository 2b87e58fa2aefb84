# What the folder web/src/licences says, en français.

## A season at a glance

season-place = Ligue, comité ou club
season-place-placeholder = Toute la fédération
season-members = Membres
season-licences = Licences
season-search = Nom ou numéro
season-show = Afficher
season-show-all = Tout
season-show-without = Sans licence
season-show-requested = Demandées
season-show-owing = À payer
season-show-paid = Licenciés à jour
season-name = Nom
season-born = Né le
season-club = Club
season-licence = Licence
season-status = État
season-owed = À payer
season-actions = Actions
season-before = { $type } la saison passée
season-nobody = Ce club n’a aucun membre cette saison. Ajoutez-les parmi les membres.
season-nobody-so = Personne ne correspond.
season-more = Seuls les premiers membres sont affichés ; cherchez les autres parmi les membres.
season-no-licences = Aucune licence ici.
figure-licences = Licences
figure-money = Payé pour les licences
figure-of-members = { $count ->
    [one] sur un membre
   *[other] sur { $count } membres
}
figure-issued-beside = { $count ->
    [one] licence délivrée
   *[other] licences délivrées
}
figure-issued = délivrées
figure-waiting = en attente
figure-without = sans licence
figure-ended = terminées ou refusées
figure-paid-of = sur { $all } dus
figure-paid = payé
figure-open = reste à payer

## A licence and what happens to it

licence-status = { $status ->
    [requested] demandée
    [awaiting_payment] à payer d’abord
    [active] délivrée
    [suspended] suspendue
    [revoked] retirée
    [expired] expirée
    [rejected] refusée
    [cancelled] annulée
   *[none] aucune
}
owed-until = avant le { $day }
owed-late = échu le { $day }
owed-paid = payé
owed-given-up = abandonné
licence-issue = Délivrer une licence
licence-issue-short = Délivrer
licence-issue-of = Délivrer une licence : { $name }
licence-approve = Approuver
licence-approve-of = Approuver : { $name }
licence-reject = Refuser
licence-reject-of = Refuser : { $name }
licence-reject-now = Refuser
licence-choose = Choix
licence-choose-of = Choisir { $name }
licence-reason = Motif
licences-all-waiting = { $count ->
    [one] La seule en attente
   *[other] Les { $count } en attente
}
licences-approve-chosen = { $count ->
    [0] Approuver
   *[other] En approuver { $count }
}
licences-reject-title = { $count ->
    [one] Refuser cette licence ?
   *[other] Refuser ces { $count } licences ?
}
licences-deciding = Avancement
licences-done-approve = { $count ->
    [one] Une licence est délivrée.
   *[other] { $count } licences sont délivrées.
}
licences-done-reject = { $count ->
    [one] Une licence est refusée.
   *[other] { $count } licences sont refusées.
}

## Issuing a licence, step by step

issue-back = Vers les licences de la saison
issue-who = Pour qui ?
issue-player = Membre
issue-nobody = Personne de ce nom ou de ce numéro.
issue-number = Numéro
issue-no-club = sans club : ajoutez d’abord une adhésion
issue-family = Famille
issue-family-rank = numéro { $rank } par l’âge, sur { $size }
issue-flags = Mentions
issue-which = Quelle licence ?
issue-no-price = Le prix apparaît ici, avec toutes ses raisons, dès que l’on sait pour qui et quelle licence.
issue-payer = Qui paie ?
issue-payer-usual = comme d’habitude ici
issue-blocked = Des dettes s’y opposent : { $amount } sont à payer d’abord.
issue-blocked-look = Voir ce qui est dû
issue-approve = L’approuver aussitôt
issue-then = Un responsable l’approuve ensuite ; le prix est fixé aujourd’hui.
issue-send = La demander pour { $total }
issue-send-approved = La délivrer pour { $total }
issue-new-price = Charger le nouveau prix
issued-title = { $name } a une licence
issued-title-requested = La licence de { $name } est demandée
issued-due = { $who } doit { $amount }, à payer avant le { $day }.
issued-paid = Tout est payé.
issued-waits = Elle attend l’approbation d’un responsable. Son prix est dû une fois approuvée.
issued-next = En délivrer une autre
issued-member = Vers le membre
issued-decision = Le calcul enregistré

## On a member’s page

member-licences = Licences
member-licences-none = Aucune licence.

## Many at once

renew-many = Renouveler ceux de la saison passée
renew-title = Renouveler les licences pour { $season }
renew-lead = Chacun reçoit la licence de son âge, au prix du jour. Les refus sont listés avec leur motif ; les autres licences sont faites quand même.
renew-club = Les licenciés de quel club ?
renew-nobody = Ceux qui avaient une licence la saison passée en ont déjà une, ou personne n’en avait.
renew-all = { $count ->
    [one] Le seul licencié de la saison passée
   *[other] Les { $count } licenciés de la saison passée
}
renew-approve = Les approuver aussitôt
renew-now = { $count ->
    [one] Renouveler une licence
   *[other] Renouveler { $count } licences
}
renew-report = Rapport
renew-running = { $done } sur { $total } …
renew-done = C’est fait.
renew-failed = Cela s’est arrêté avant la fin. Ce qui est fait reste ; recommencez pour les autres.
renew-made = Faites
renew-skipped = En avaient déjà une
renew-refused = Refusées
renew-total = Ensemble
renew-leave = Vous pouvez quitter cette page : cela continue, et l’adresse ramène ici.

## Suspensions

suspensions-title = Suspensions
suspensions-none = Aucune ici.
suspension-days = { $from } au { $until }
suspension-open = depuis le { $from }, sans fin connue
suspension-status = { $status ->
    [requested] demandée
    [granted] accordée
    [refused] refusée
   *[withdrawn] retirée
}
suspension-lifted = levée le { $day }
suspension-grant = Accorder
suspension-refuse = Refuser
suspension-withdraw = Retirer
suspension-lift = La lever
suspend = Suspendre
suspend-ask = Demander une suspension
suspend-title = Suspendre { $name }
suspend-ask-title = Demander la suspension de { $name }
suspend-fee = Un responsable décide. La fédération peut facturer la demande au club.
suspend-from = Premier jour
suspend-until = Dernier jour, s’il est connu
own-none = Ce compte n’est lié à aucun membre de cette fédération. Demandez à votre club ou à l’administrateur de le lier.
own-issued = délivrée le { $day }
