# What the folder web/src/certificates says, en français.

## The board

itc-new = Demander un certificat
itc-none = Il n’y a pas encore de certificat.
itc-back = À tous les certificats
itc-to-check = Quelqu’un peut-il concourir ? Vérifier un certificat
itc-waits-for = attend { $authority }
itc-valid-until = à achever au plus tard le { $day }
itc-competes-from = Peut concourir à partir du { $day }
itc-fee-open = frais de dossier non payés
itc-number = Numéro du certificat
itc-releasing = Fédération quittée
itc-receiving = Fédération d’accueil
itc-requested = Demandé

## A request, step by step

itc-who = Qui arrive ?
itc-unknown = Quelqu’un de nouveau
itc-known = Déjà membre ici
itc-member = Membre
itc-member-placeholder = Nom ou numéro
itc-member-nobody = Personne de ce nom ou de ce numéro.
itc-given-name = Prénom
itc-family-name = Nom
itc-from = De quelle fédération ?
itc-country = Pays
itc-country-none = Aucune fédération de ce nom.
itc-their-number = Le numéro du joueur là-bas, s’il est connu
itc-suspended = suspendue
itc-here = présente ici
itc-where = Vers quel club, pour quelle saison ?
itc-verdict = Ce que demande le certificat
itc-verdict-later = Qui décide, ce que cela coûte et à partir de quand le joueur peut concourir : vous le verrez ici une fois la fédération choisie.
itc-between = Entre deux confédérations
itc-within = Au sein d’une confédération
itc-confederations = Confédérations
itc-deciding = Qui décide
itc-first-own = cette fédération approuve la demande
itc-then-release = la fédération quittée accorde la sortie
itc-then-authority = la { $authority } approuve, avec un numéro de référence
itc-then-complete = cette fédération l’achève
itc-competes = Compétition
itc-delay = { $count ->
    [0] Dès le jour de l’achèvement.
    [one] Un jour après l’achèvement.
   *[other] { $count } jours après l’achèvement.
}
itc-validity = Validité
itc-validity-days = { $count ->
    [one] Un jour après la sortie.
   *[other] { $count } jours après la sortie.
}
itc-fee = Frais de dossier
itc-fee-who = { $payer ->
    [receiving_club] le club d’accueil paie.
    [receiving_federation] la fédération d’accueil paie.
   *[player] le joueur paie.
}
itc-fee-blocks = Le certificat n’est achevé qu’une fois ces frais payés.
itc-fee-later = connus une fois tout saisi
itc-fee-what = Frais de dossier internes, propres à la fédération quittée. Le certificat lui-même est gratuit.
itc-send = Demander le certificat

## One certificate

itc-made = Le certificat est demandé.
itc-facts = Le certificat
itc-not-here = absente ici
itc-authority = Instance supérieure
itc-authority-none = aucune
itc-reference = Référence { $reference }
itc-fee-paid = Payés le { $day }.
itc-completed = Achevé
itc-next = { $status ->
    [pending_federation_approval] La fédération d’accueil décide si la demande part.
    [pending_release] La fédération quittée ({ $releasing }) décide si le joueur peut partir.
    [pending_fipjp] La { $authority } décide.
    [released] La sortie est accordée : la fédération d’accueil ({ $receiving }) peut l’achever.
    [completed] Il est achevé.
    [rejected] C’est terminé : le joueur reste à la fédération quittée ({ $releasing }).
    [cancelled] Il a été retiré.
   *[expired] Il n’a pas été achevé à temps.
}
itc-next-until = Il peut être achevé jusqu’au { $day }.
itc-next-fee = Les frais de dossier doivent d’abord être payés ; la fédération quittée ({ $releasing }) le note ici.
itc-step = { $event ->
    [requested] Demandé
    [federation_approved] La fédération d’accueil a approuvé
    [federation_rejected] La fédération d’accueil a refusé
    [released] La sortie a été accordée
    [release_refused] La sortie a été refusée
    [fipjp_approved] La { $authority } a approuvé
    [fipjp_rejected] La { $authority } a refusé
    [completed] Achevé
    [cancelled] Retiré
    [expired] Expiré
    [fee_paid] Les frais de dossier ont été payés
    [comment] Commentaire
    [attach] Pièce ajoutée
   *[other] { $event }
}
itc-offer = { $offer ->
    [federation-approve] Approuver
    [federation-reject] Refuser
    [release] Accorder la sortie
    [refuse] Refuser la sortie
    [record-release] Inscrire la sortie
    [record-refusal] Inscrire le refus
    [authority-approve] Approuver
    [authority-reject] Refuser
    [record-approval] Inscrire l’approbation
    [record-rejection] Inscrire le refus
    [complete] Achever
    [pay] Les frais sont payés
   *[cancel] Retirer
}
itc-told = { $offer ->
    [federation-approve] La demande part alors à la fédération quittée.
    [federation-reject] La demande s’arrête ici.
    [release] Le joueur peut partir. Son adhésion et sa licence ici prennent fin quand l’autre fédération l’achève.
    [refuse] La demande prend fin. Des obligations en suspens sont une raison.
    [record-release] La sortie est réputée accordée par l’autre fédération.
    [record-refusal] La sortie est réputée refusée, et la demande prend fin.
    [authority-approve] La sortie est alors accordée, sous votre numéro de référence.
    [authority-reject] La demande s’arrête ici.
    [record-approval] Elle est réputée approuvée sous ce numéro de référence.
    [record-rejection] Elle est réputée refusée, et la demande prend fin.
    [complete] { $count ->
        [0] Le joueur devient membre ici et peut concourir dès aujourd’hui.
        [one] Le joueur devient membre ici et peut concourir dès demain.
       *[other] Le joueur devient membre ici et peut concourir dans { $count } jours.
    }
    [pay] Les frais de dossier de la fédération quittée sont réputés payés.
   *[cancel] La demande prend fin et rien ne change.
}
itc-done = { $offer ->
    [federation-approve] C’est approuvé.
    [federation-reject] C’est refusé.
    [release] La sortie est accordée.
    [refuse] La sortie est refusée.
    [record-release] La sortie est inscrite.
    [record-refusal] Le refus est inscrit.
    [authority-approve] C’est approuvé.
    [authority-reject] C’est refusé.
    [record-approval] L’approbation est inscrite.
    [record-rejection] Le refus est inscrit.
    [complete] Il est achevé.
    [pay] Les frais sont réputés payés.
   *[cancel] Il est retiré.
}
itc-records = { $who } n’a pas de bureau ici : vous inscrivez la réponse reçue. Joignez la lettre qui l’a apportée.
itc-why = Pourquoi
itc-why-refused = Pourquoi la sortie est refusée

## May somebody compete?

check-lead = Si un joueur venu de l’étranger peut concourir un jour donné, d’après le numéro du certificat.
check-asked = La question
check-answer = La réponse
check-on = Quel jour ?
check-now = Vérifier
check-yes = Peut concourir le { $day }
check-no = Ne peut pas concourir le { $day }
check-copy = Copier un lien vers cette réponse
check-unknown = Il n’y a pas de certificat de ce numéro.
check-unknown-advice = Comparez-le au certificat : il commence par ITC et l’année.
check-later = La réponse apparaît ici.
