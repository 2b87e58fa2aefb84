//! The tables of transfers and of certificates, typed by hand.

use super::rows;

#[test]
fn a_transfer_goes_where_its_table_says() {
    let expected = "\
        drafted request first_old_club -> pending_old_club: charge_request, notify_next\n\
        drafted request first_new_club -> pending_new_club: charge_request, notify_next\n\
        drafted request first_federation -> pending_federation: charge_request, notify_next\n\
        drafted request nobody -> approved: charge_request, charge_approval, move, notify\n\
        pending_old_club approve then_new_club -> pending_new_club: notify_next\n\
        pending_old_club approve then_federation -> pending_federation: notify_next\n\
        pending_old_club approve last -> approved: charge_approval, move, notify\n\
        pending_old_club reject - -> rejected: refund, notify\n\
        pending_old_club cancel - -> cancelled: refund, notify\n\
        pending_old_club lapse reminds -> pending_old_club: remind\n\
        pending_old_club lapse escalates -> pending_old_club: escalate\n\
        pending_old_club lapse silent_then_new_club -> pending_new_club: notify_next\n\
        pending_old_club lapse silent_then_federation -> pending_federation: notify_next\n\
        pending_old_club lapse silent_last -> approved: charge_approval, move, notify\n\
        pending_new_club approve then_old_club -> pending_old_club: notify_next\n\
        pending_new_club approve then_federation -> pending_federation: notify_next\n\
        pending_new_club approve last -> approved: charge_approval, move, notify\n\
        pending_new_club reject - -> rejected: refund, notify\n\
        pending_new_club cancel - -> cancelled: refund, notify\n\
        pending_new_club lapse reminds -> pending_new_club: remind\n\
        pending_new_club lapse escalates -> pending_new_club: escalate\n\
        pending_new_club lapse silent_then_old_club -> pending_old_club: notify_next\n\
        pending_new_club lapse silent_then_federation -> pending_federation: notify_next\n\
        pending_new_club lapse silent_last -> approved: charge_approval, move, notify\n\
        pending_federation approve then_old_club -> pending_old_club: notify_next\n\
        pending_federation approve then_new_club -> pending_new_club: notify_next\n\
        pending_federation approve last -> approved: charge_approval, move, notify\n\
        pending_federation reject - -> rejected: refund, notify\n\
        pending_federation cancel - -> cancelled: refund, notify\n\
        pending_federation lapse reminds -> pending_federation: remind\n\
        pending_federation lapse escalates -> pending_federation: escalate\n\
        pending_federation lapse silent_then_old_club -> pending_old_club: notify_next\n\
        pending_federation lapse silent_then_new_club -> pending_new_club: notify_next\n\
        pending_federation lapse silent_last -> approved: charge_approval, move, notify\n\
        approved revoke not_moved -> cancelled: refund, refund_approval, notify\n";
    assert_eq!(rows("transfer"), expected);
}

#[test]
fn a_certificate_goes_where_its_table_says() {
    let expected = "\
        drafted request federation_approval_required -> pending_federation_approval: notify_next\n\
        drafted request federation_approval_not_required -> pending_release: notify_next\n\
        pending_federation_approval federation_approve - -> pending_release: notify_next\n\
        pending_federation_approval federation_reject - -> rejected: notify\n\
        pending_federation_approval cancel - -> cancelled: notify\n\
        pending_release release authority_not_needed -> released: notify_next\n\
        pending_release release authority_needed -> pending_fipjp: notify_next\n\
        pending_release refuse - -> rejected: notify\n\
        pending_release cancel - -> cancelled: notify\n\
        pending_fipjp fipjp_approve - -> released: notify_next\n\
        pending_fipjp fipjp_reject - -> rejected: notify\n\
        pending_fipjp cancel - -> cancelled: notify\n\
        released complete completable -> completed: leave, quarantine, notify\n\
        released cancel - -> cancelled: notify\n\
        released expire over -> expired: notify\n";
    assert_eq!(rows("itc"), expected);
}
