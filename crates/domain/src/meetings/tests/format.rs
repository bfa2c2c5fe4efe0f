//! The log as it is stored. Meetings of last year must be read for ever: a line here changes only
//! together with a way to read the old one.

use super::{samples::every_action, *};

fn lines(values: &[impl serde::Serialize]) -> String {
    let lines = values.iter().map(|value| serde_json::to_string(value).unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_samples_hold_every_action() {
    let refused = serde_json::from_str::<Action>(r#"{"do":"nothing"}"#).unwrap_err().to_string();
    let known: Vec<_> = refused.split('`').skip(3).step_by(2).collect();
    let samples = serde_json::to_value(every_action()).unwrap();
    let mut samples: Vec<_> = samples.as_array().unwrap().iter().map(|a| a["do"].clone()).collect();
    // Every kind of block has a deed of its own.
    samples.dedup();
    assert_eq!(samples, known);
}

#[test]
fn every_action_is_read_back() {
    for action in every_action() {
        let line = serde_json::to_string(&action).unwrap();
        assert_eq!(serde_json::from_str::<Action>(&line).unwrap(), action, "{line}");
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a line for every sort of action")]
fn actions_are_written_as_always() {
    insta::assert_snapshot!(lines(&every_action()), @r#"
    {"do":"create","title":"Samen om het kind","starts":"2026-09-22T15:30:00","team":"00000000-0000-0000-0000-000000000014","team_name":"Onderbouw","naming":"named","lang":"nl","code":"ACDEFG","wall_secret":"secret","coach_name":"Anne"}
    {"do":"edit-details","title":"Samen","starts":"2026-09-22T15:30:00","lang":"uk"}
    {"do":"name-team","name":"Middenbouw"}
    {"do":"discard","discarded":true}
    {"do":"set-naming","naming":"anonymous"}
    {"do":"set-keep-weeks","weeks":4}
    {"do":"set-follow-up","days":14}
    {"do":"ask-needs","on":true}
    {"do":"add-coach","person":"00000000-0000-0000-0000-000000000002","name":"Bram"}
    {"do":"remove-coach","person":"00000000-0000-0000-0000-000000000002"}
    {"do":"add-block","plan":{"kind":"cards","title":"cards","minutes":30,"form":"small-groups","text":null,"note":null,"deck":"1.1","energizer":null,"cards":["c-1","c-2","c-3"],"definitions":[{"card":"d-coach","turn":"coach"},{"card":"d-after","turn":"after-writing"},{"card":"d-first","turn":"first"}],"background":[]},"at":1}
    {"do":"lay-out","plans":[{"kind":"open-points","title":"open-points","minutes":10,"form":"plenary","text":null,"note":null,"deck":null,"energizer":null,"cards":[],"definitions":[],"background":[]}],"replace":true}
    {"do":"edit-block","block":2,"plan":{"kind":"open-points","title":"open-points","minutes":10,"form":"plenary","text":null,"note":null,"deck":null,"energizer":null,"cards":[],"definitions":[],"background":[]}}
    {"do":"move-block","block":2,"to":0}
    {"do":"copy-block","block":2}
    {"do":"remove-block","block":2}
    {"do":"restore-block","block":2}
    {"do":"carry-point","point":{"id":12,"owner":{"participant":1},"title":"Bellen","due":"2026-10-06","slot":"4:more-thought","state":"busy","removed":false,"from":{"meeting":"00000000-0000-0000-0000-000000000008","point":12}}}
    {"do":"start","carried":[{"id":12,"owner":{"participant":1},"title":"Bellen","due":"2026-10-06","slot":"4:more-thought","state":"busy","removed":false,"from":{"meeting":"00000000-0000-0000-0000-000000000008","point":12}}]}
    {"do":"go-to","block":2,"from":1}
    {"do":"skip","from":1}
    {"do":"close"}
    {"do":"reopen"}
    {"do":"hand-over","to":"00000000-0000-0000-0000-000000000002"}
    {"do":"take-over"}
    {"do":"draw-card","block":2,"seed":18446744073709551615}
    {"do":"pick-card","block":2,"card":{"deck":"c-1"}}
    {"do":"put-back","block":2,"card":{"own":1}}
    {"do":"pass-card","block":2,"card":{"deck":"c-1"}}
    {"do":"turn-definition","block":2,"card":"d-coach","face_up":true}
    {"do":"show-on-wall","shows":{"background":"b-1"}}
    {"do":"form-tables","block":2,"seed":7}
    {"do":"set-group-text","block":2,"text":"Samen"}
    {"do":"start-timer","seconds":300}
    {"do":"add-time","seconds":60}
    {"do":"pause-timer"}
    {"do":"resume-timer"}
    {"do":"stop-timer"}
    {"do":"reveal","slot":"2:c-1"}
    {"do":"conceal","slot":"2:own-1"}
    {"do":"lock","slot":"4:take-away"}
    {"do":"unlock","slot":"3"}
    {"do":"moderate","contribution":31,"to":"hidden"}
    {"do":"enter","slot":"2:c-1","text":"Van Piet"}
    {"do":"show-of-hands","slot":"2:c-1","question":"Wie belt?","count":7}
    {"do":"set-away","participant":1,"away":true}
    {"do":"share-report","token_hash":"ab12","until":"2026-12-01"}
    {"do":"stop-sharing","token_hash":"ab12"}
    {"do":"end-link","participant":1}
    {"do":"change-code","code":"KMNPQR"}
    {"do":"change-wall","wall_secret":"other"}
    {"do":"join","name":"Fatma","token_hash":"hash-Fatma","lang":"nl"}
    {"do":"rename","name":"Fatima"}
    {"do":"leave-email","email":"f@voorbeeld.nl"}
    {"do":"mark-needs","decks":["1.1"]}
    {"do":"contribute","slot":"2:c-1","text":"Een \"eigen\" woord\nنعم"}
    {"do":"write-own-card","block":2,"text":"Wie belt?"}
    {"do":"pass","slot":"2:c-1","passes":true}
    {"do":"note","slot":"3","text":"Voor mij"}
    {"do":"erase","contribution":31}
    {"do":"add-point","title":"Bellen","due":"2026-10-06","slot":"2:c-1"}
    {"do":"edit-point","point":32,"title":"Bellen","due":"2026-10-06"}
    {"do":"remove-point","point":32}
    {"do":"restore-point","point":32}
    {"do":"answer-point","point":32,"state":"stuck"}
    {"do":"play","block":2,"deed":{"cross-the-line":{"vote":{"card":{"deck":"s-1"},"round":"first","stance":"agree"}}}}
    {"do":"play","block":2,"deed":{"table-talk":{"write":{"table":1,"base":30,"pen":7,"edits":[{"at":3,"delete":1,"insert":"ኣብ"}]}}}}
    {"do":"play","block":2,"deed":{"triangle":{"lay":{"round":"first","laid":{"child":[0,-100],"parent":[-90,50],"school":[90,50]}}}}}
    {"do":"play","block":2,"deed":{"only-one":{"step-in":{"turn":7,"with":true}}}}
    {"do":"play","block":2,"deed":{"association":{"write":{"text":"Een brug"}}}}
    {"do":"play","block":2,"deed":{"definition":{"own":{"text":"Samen"}}}}
    {"do":"set-handed-out","cards":[{"card":"a-1","due":"2026-10-06","count":3}]}
    {"do":"bring-back","returned":{"assignment":"00000000-0000-0000-0000-000000000015","card":"a-1","names":["Fatma"],"parts":[{"question":"f-1","text":"Meer tijd","picks":["o-1"]}]}}
    {"do":"take-out","assignment":"00000000-0000-0000-0000-000000000015"}
    {"do":"followed-up","links":[[0,"abababababababababababababababababababababababababababababababab"]]}
    {"do":"erase-words"}
    "#);
}

#[test]
fn what_is_erased_is_written_as_always() {
    let blanked: Vec<_> = every_action()
        .into_iter()
        .filter(|action| action.blanked() != *action)
        .map(|action| action.blanked())
        .collect();
    insta::assert_snapshot!(lines(&blanked), @r#"
    {"do":"enter","slot":"2:c-1","text":""}
    {"do":"show-of-hands","slot":"2:c-1","question":"","count":0}
    {"do":"join","name":null,"token_hash":"","lang":"nl"}
    {"do":"rename","name":null}
    {"do":"leave-email","email":null}
    {"do":"mark-needs","decks":[]}
    {"do":"contribute","slot":"2:c-1","text":""}
    {"do":"write-own-card","block":2,"text":""}
    {"do":"note","slot":"3","text":null}
    {"do":"play","block":2,"deed":{"cross-the-line":{"vote":{"card":{"deck":"s-1"},"round":"first","stance":null}}}}
    {"do":"play","block":2,"deed":{"table-talk":{"write":{"table":1,"base":30,"pen":7,"edits":[]}}}}
    {"do":"play","block":2,"deed":{"triangle":{"lay":{"round":"first","laid":null}}}}
    {"do":"play","block":2,"deed":{"only-one":{"did":{}}}}
    {"do":"play","block":2,"deed":{"association":{"write":{"text":null}}}}
    {"do":"play","block":2,"deed":{"definition":{"own":{"text":""}}}}
    {"do":"bring-back","returned":{"assignment":"00000000-0000-0000-0000-000000000015","card":"a-1","names":[],"parts":[]}}
    {"do":"followed-up","links":[]}
    "#);
}

#[test]
fn entries_are_written_as_always() {
    let actors = [Actor::Coach(ANNE), Actor::Participant(JAN), Actor::Visitor, Actor::Clock];
    let at = Timestamp::from_millisecond(1_790_000_000_123).unwrap();
    let entries =
        actors.map(|actor| Entry { number: EntryNumber(12), at, actor, action: Action::Close });
    insta::assert_snapshot!(lines(&entries), @r#"
    {"number":12,"at":"2026-09-21T14:13:20.123Z","actor":{"coach":"00000000-0000-0000-0000-000000000001"},"action":{"do":"close"}}
    {"number":12,"at":"2026-09-21T14:13:20.123Z","actor":{"participant":1},"action":{"do":"close"}}
    {"number":12,"at":"2026-09-21T14:13:20.123Z","actor":"visitor","action":{"do":"close"}}
    {"number":12,"at":"2026-09-21T14:13:20.123Z","actor":"clock","action":{"do":"close"}}
    "#);
}

#[test]
fn a_field_that_nobody_knows_is_a_damaged_log() {
    for line in [r#"{"do":"skip","from":1,"to":2}"#, r#"{"do":"copy-block"}"#] {
        assert!(serde_json::from_str::<Action>(line).is_err(), "{line}");
    }
}
