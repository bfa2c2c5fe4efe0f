//! Every address, with who may use it. This is the program's table of contents.

use axum::{
    Router,
    extract::{FromRequestParts, Request, State},
    handler::Handler,
    http::{Method, request::Parts},
    routing::{MethodFilter, on},
};

use crate::{
    accounts::{
        Person, correcting, federation, own as own_account, pages as accounts, people,
        second::pages::{app_codes, enter, paper_codes, passkeys, reset, step},
        store,
    },
    app::App,
    assignments::pages::{coach as work, participant as own_work, person as staff_work},
    boards::pages as boards,
    decks::{
        own::{card as own_card, editing, pages as own, programme},
        pages::{browse, favourites, use_card},
    },
    error::WebError,
    families::pages::{children, classes, guardians, import, links, parent, trust, years},
    links::pages as links_given,
    meetings::kinds::definition::keeping,
    meetings::kinds::paper as worksheet,
    meetings::kinds::vision::keeping as vision_keeping,
    meetings::pages::{Leading, join, lead, participant, plan, report, vote_cards, wall},
    meetings::thread::{account as kept, answer, bundle, calendar, later, teams},
    paper::pages as paper,
    practice::pages::{door, inside, manage as practice},
    privacy::{
        audit::{overview as trail_overview, pages as trail},
        copy::pages as copy,
        export::pages as export,
        in_and_out, notice, overview, register,
        retention::pages as retention,
    },
    search::pages as search,
    settings::{dressing, health as condition, langs, look, post, sign_in},
    translations::pages as translations,
    visions::pages as visions,
    web::{around::around, assets, gallery, health, request_log::Pattern, who::SignedIn},
};
use domain::accounts::Right::{
    self, GiveLinks, LeadMeetings, ManageBoard, ManageClasses, ManageFamilies, ManagePeople,
    ManageSchool, RunPractice, SeeClasses, SeeFamilies, SeePeople, SeeTrail, Translate, UseCards,
    WriteCards,
};
use domain::practice::has_right;

/// Who may use an address. What is not for everybody is checked before its handler runs; which
/// link it is, the handler itself must look up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Whoever knows the address.
    Anyone,
    /// A member of staff who signed in; the handler keeps them within their own school.
    Staff,
    /// A member of staff with a role that has this right; the handler keeps them within their school.
    May(Right),
    /// A member of staff who may lead meetings and leads this one, with others or alone.
    MeetingCoach,
    /// Somebody who joined this meeting with its code; the handler looks up who.
    Participant,
    /// Whoever has the link of this meeting's wall; the handler compares it.
    WallLink,
    /// Whoever has the link of this report; the handler compares it.
    ReportLink,
    /// Whoever has a link that was given to one guardian about one child; the handler looks up who.
    GuardianLink,
    /// Whoever has a link to what they keep of their own: pages together, their calendar, the answer
    /// to a reminder; the handler looks up which.
    OwnLink,
    /// Whoever starts an installation without a school; afterwards the address is gone.
    FirstRun,
    /// Anyone, but only in the demonstration.
    DemoOnly,
}

impl Who {
    /// Whether something of children and guardians is behind it, which never crosses a network in
    /// the clear.
    const fn concerns_families(self) -> bool {
        match self {
            Self::May(right) => right.concerns_families(),
            Self::GuardianLink => true,
            _ => false,
        }
    }
}

/// One address as the table has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub who: Who,
}

/// All addresses. An address gets into the program only with who may use it.
pub fn routes() -> Routes {
    meetings(card_box(families(settings(school(doors(Routes::default()))))))
}

/// The way in, and one's own page.
#[rustfmt::skip]
fn doors(routes: Routes) -> Routes {
    routes
        .get("/status", Who::Anyone, accounts::status)
        .get("/gezond", Who::Anyone, health::show)
        .get("/leeft", Who::Anyone, health::alive)
        .get("/.well-known/security.txt", Who::Anyone, health::security_txt)
        .get("/a/{name}", Who::Anyone, assets::show)
        .get("/huisstijl/{school}/{name}", Who::Anyone, dressing::show)
        .get("/", Who::Anyone, accounts::start)
        .get("/privacy", Who::Anyone, notice::show)
        .get("/broncode", Who::Anyone, accounts::source)
        .post("/taal", Who::Anyone, accounts::choose_lang)

        .get("/eerste-keer", Who::FirstRun, accounts::first_run)
        .post("/eerste-keer", Who::FirstRun, accounts::open)
        .get("/aanmelden", Who::Anyone, accounts::sign_in)
        .post("/aanmelden", Who::Anyone, accounts::ask_link)
        .get("/aanmelden/onderweg", Who::Anyone, accounts::link_sent)
        .get("/aanmelden/met/{provider}", Who::Anyone, federation::pages::begin)
        .get("/aanmelden/met/{provider}/terug", Who::Anyone, federation::pages::back)
        .get("/aanmelden/school", Who::Anyone, federation::asking::choose)
        .post("/aanmelden/school", Who::Anyone, federation::asking::go_to_school)
        .get("/aanmelden/toegang", Who::Anyone, federation::asking::show)
        .post("/aanmelden/toegang", Who::Anyone, federation::asking::ask)
        .get("/aanmelden/wachten", Who::Anyone, federation::asking::waiting)
        .get("/aanmelden/{token}", Who::Anyone, accounts::follow_link)
        .post("/aanmelden/{token}", Who::Anyone, accounts::use_link)
        .post("/afmelden", Who::Anyone, accounts::sign_out)
        .post("/aanmelden/code", Who::Anyone, accounts::use_code)
        .get("/afgemeld", Who::Anyone, federation::leaving::signed_out)
        .get("/afmelden/bij/{provider}", Who::Anyone, federation::leaving::leave)
        .post("/aanmelden/passkey/vraag", Who::Anyone, enter::ask)
        .post("/aanmelden/passkey", Who::Anyone, enter::enter)
        .get("/demo/post", Who::DemoOnly, accounts::demo_post)
        .get("/account", Who::Staff, own_account::show)
        .post("/account/afmelden", Who::Staff, own_account::sign_out)
        .get("/account/links", Who::Staff, links_given::own)
        .post("/account/links", Who::Staff, links_given::stop_own)
        .get("/account/bijeenkomsten", Who::Staff, kept::show)
        .post("/account/bijeenkomsten", Who::Staff, kept::change)
        .get("/account/gegevens", Who::Staff, copy::own)
        .get("/account/gegevens.json", Who::Staff, copy::own_file)
        .post("/account/naam", Who::Staff, correcting::set_own)
        .post("/account/school", Who::Staff, own_account::change_school)
        .get("/account/koppelen", Who::Staff, federation::linking::confirm)
        .post("/account/koppelen", Who::Staff, federation::linking::link)
        .post("/account/loskoppelen", Who::Staff, federation::linking::unlink)
        .get("/account/tweede-stap", Who::Staff, step::show)
        .post("/account/tweede-stap", Who::Staff, step::use_code)
        .post("/account/tweede-stap/vraag", Who::Staff, step::ask_passkey)
        .post("/account/tweede-stap/passkey", Who::Staff, step::use_passkey)
        .get("/account/app", Who::Staff, app_codes::show)
        .post("/account/app", Who::Staff, app_codes::confirm)
        .post("/account/app/verwijderen", Who::Staff, app_codes::remove)
        .get("/account/herstelcodes", Who::Staff, paper_codes::show)
        .post("/account/herstelcodes", Who::Staff, paper_codes::renew)
        .post("/account/passkeys/vraag", Who::Staff, passkeys::ask)
        .post("/account/passkeys", Who::Staff, passkeys::add)
        .post("/account/passkeys/{id}/verwijderen", Who::Staff, passkeys::remove)
}

/// The people of a school, and what is kept of everybody.
#[rustfmt::skip]
fn school(routes: Routes) -> Routes {
    routes
        .get("/mensen", Who::May(SeePeople), people::index)
        .post("/mensen", Who::May(ManagePeople), people::create)
        .get("/mensen/lijst", Who::May(ManagePeople), people::back_from_list)
        .post("/mensen/lijst", Who::May(ManagePeople), people::create_many)
        .get("/mensen/bestand", Who::May(ManagePeople), people::back_from_list)
        .post("/mensen/bestand", Who::May(ManagePeople), people::create_from_file)
        .get("/mensen/voorbeeld.csv", Who::May(ManagePeople), people::example_file)
        .get("/mensen/toegang/{request}", Who::May(ManagePeople), federation::people::show)
        .post("/mensen/toegang/{request}", Who::May(ManagePeople), federation::people::answer)
        .post("/mensen/{id}/afmelden", Who::May(ManagePeople), people::sign_out)
        .get("/mensen/{id}/link", Who::May(ManagePeople), people::back_to_list)
        .post("/mensen/{id}/link", Who::May(ManagePeople), people::invite)
        .get("/mensen/{id}", Who::May(ManagePeople), people::show)
        .post("/mensen/{id}/naam", Who::May(ManagePeople), correcting::set)
        .post("/mensen/{id}/beperken", Who::May(ManagePeople), correcting::restrict)
        .post("/mensen/{id}/rollen", Who::May(ManagePeople), people::set_roles)
        .get("/mensen/{id}/gegevens", Who::May(ManagePeople), copy::person)
        .get("/mensen/{id}/gegevens.json", Who::May(ManagePeople), copy::person_file)
        .post("/mensen/{id}/tweede-stap", Who::May(ManagePeople), reset::reset)
        .post("/mensen/{id}/verwijderen", Who::May(ManagePeople), people::remove)
        .post("/mensen/{id}/terugzetten", Who::May(ManagePeople), people::restore)

        .get("/beheer", Who::May(SeeTrail), overview::show)
        .get("/beheer/gegevens", Who::May(SeeTrail), register::show)
        .get("/beheer/gegevens.csv", Who::May(SeeTrail), register::csv)
        .get("/beheer/bewaren", Who::May(SeeTrail), retention::show)
        .post("/beheer/bewaren", Who::May(ManageSchool), retention::choose)
        .get("/beheer/logboek", Who::May(SeeTrail), trail::show)
        .get("/beheer/logboek.csv", Who::May(SeeTrail), trail::csv)
        .get("/beheer/logboek/overzicht", Who::May(SeeTrail), trail_overview::show)
        .get("/beheer/logboek/overzicht.csv", Who::May(SeeTrail), trail_overview::csv)
        .get("/beheer/bestuur", Who::May(ManageBoard), boards::show)
        .post("/beheer/bestuur", Who::May(ManageBoard), boards::act)
        .get("/beheer/in-en-uit", Who::May(SeeTrail), in_and_out::show)
        .get("/beheer/uitvoer", Who::May(ManageSchool), export::show)
        .post("/beheer/uitvoer", Who::May(ManageSchool), export::start)
        .get("/beheer/uitvoer/{job}", Who::May(ManageSchool), export::job)
        .get("/beheer/uitvoer/{job}/voortgang", Who::May(ManageSchool), export::state)
        .get("/beheer/uitvoer/{job}/school.zip", Who::May(ManageSchool), export::file)
        .post("/beheer/uitvoer/{job}", Who::May(ManageSchool), export::remove)
        .get("/beheer/links", Who::May(SeeTrail), links_given::school)
        .post("/beheer/links", Who::May(ManageSchool), links_given::stop_of_school)

        .get("/beheer/oefenscholen", Who::May(RunPractice), practice::index)
        .post("/beheer/oefenscholen", Who::May(RunPractice), practice::open)
        .get("/beheer/oefenscholen/{practice}", Who::May(RunPractice), practice::show)
        .post("/beheer/oefenscholen/{practice}", Who::May(RunPractice), practice::act)
        .get("/beheer/oefenscholen/{practice}/brief", Who::May(RunPractice), practice::letter)
        .get("/oefening", Who::Staff, inside::show)
        .post("/oefening", Who::Staff, inside::act)
        .get("/oefenen", Who::Anyone, door::code)
        .get("/oefenen/{code}", Who::Anyone, door::show)
        .post("/oefenen/{code}", Who::Anyone, door::enter)
}

/// What a school chooses about itself, and how Driehoek runs.
#[rustfmt::skip]
fn settings(routes: Routes) -> Routes {
    routes
        .get("/beheer/school", Who::May(ManageSchool), look::show)
        .post("/beheer/school", Who::May(ManageSchool), look::set)
        .get("/beheer/school/logo", Who::May(ManageSchool), look::back)
        .post("/beheer/school/logo", Who::May(ManageSchool), look::set_logo)
        .get("/beheer/school/kleur/{colour}", Who::May(ManageSchool), look::example)
        .get("/beheer/talen", Who::May(ManageSchool), langs::show)
        .post("/beheer/talen", Who::May(ManageSchool), langs::change)
        .get("/beheer/aanmelden", Who::May(ManageSchool), sign_in::show)
        .get("/beheer/post", Who::May(ManageSchool), post::show)
        .post("/beheer/post", Who::May(ManageSchool), post::send)
        .get("/beheer/gezondheid", Who::May(ManageSchool), condition::show)
}

/// School years, classes, children and guardians.
#[rustfmt::skip]
fn families(routes: Routes) -> Routes {
    routes
        .get("/groepen", Who::May(SeeClasses), classes::index)
        .post("/groepen", Who::May(ManageClasses), classes::create)
        .get("/groepen/jaar", Who::May(ManageClasses), years::new)
        .post("/groepen/jaar", Who::May(ManageClasses), years::create)
        .get("/groepen/jaar/{year}", Who::May(ManageClasses), years::show)
        .post("/groepen/jaar/{year}", Who::May(ManageClasses), years::set)
        .get("/groepen/inlezen", Who::May(ManageFamilies), import::new)
        .post("/groepen/inlezen", Who::May(ManageFamilies), import::bring_in)
        .get("/groepen/inlezen/voorbeeld.csv", Who::May(ManageFamilies), import::template)
        .get("/groepen/links", Who::May(GiveLinks), links::index)
        .post("/groepen/links", Who::May(GiveLinks), links::revoke)
        .get("/groepen/kinderen", Who::May(SeeFamilies), children::index)
        .post("/groepen/kinderen", Who::May(SeeFamilies), children::search)
        .get("/groepen/{class}", Who::May(SeeClasses), classes::show)
        .get("/groepen/{class}/gegevens", Who::May(ManageClasses), classes::edit)
        .post("/groepen/{class}/gegevens", Who::May(ManageClasses), classes::set)
        .post("/groepen/{class}/kinderen", Who::May(ManageFamilies), classes::add_child)
        .get("/groepen/{class}/over", Who::May(ManageFamilies), classes::move_form)
        .post("/groepen/{class}/over", Who::May(ManageFamilies), classes::move_on)
        .get("/groepen/kind/{child}", Who::May(SeeFamilies), children::show)
        .post("/groepen/kind/{child}", Who::May(ManageFamilies), children::set)
        .post("/groepen/kind/{child}/stand", Who::May(ManageFamilies), children::decide)
        .post("/groepen/kind/{child}/verzoek", Who::May(ManageFamilies), children::finish_request)
        .get("/groepen/kind/{child}/gegevens", Who::May(ManageFamilies), trust::child)
        .get("/groepen/kind/{child}/gegevens.json", Who::May(ManageFamilies), trust::child_file)
        .post("/groepen/kind/{child}/vasthouden", Who::May(ManageFamilies), trust::hold)
        .get("/groepen/kind/{child}/wissen", Who::May(ManageFamilies), trust::ask_erase)
        .post("/groepen/kind/{child}/wissen", Who::May(ManageFamilies), trust::erase)
        .get("/groepen/kind/{child}/verzorger", Who::May(ManageFamilies), guardians::new)
        .post("/groepen/kind/{child}/verzorger", Who::May(ManageFamilies), guardians::create)
        .get("/groepen/kind/{child}/verzorger/{guardian}", Who::May(ManageFamilies), guardians::edit)
        .post("/groepen/kind/{child}/verzorger/{guardian}", Who::May(ManageFamilies), guardians::set)
        .get("/groepen/kind/{child}/verzorger/{guardian}/link", Who::May(GiveLinks), links::back_to_child)
        .post("/groepen/kind/{child}/verzorger/{guardian}/link", Who::May(GiveLinks), links::give)
        .get("/groepen/kind/{child}/verzorger/{guardian}/gegevens", Who::May(ManageFamilies), trust::guardian)
        .get("/groepen/kind/{child}/verzorger/{guardian}/gegevens.json", Who::May(ManageFamilies), trust::guardian_file)
        .get("/ouder/{token}", Who::GuardianLink, parent::show)
        .post("/ouder/{token}", Who::GuardianLink, parent::change)
}

/// The card box: look around, search, write, print, translate.
#[rustfmt::skip]
fn card_box(routes: Routes) -> Routes {
    routes
        .get("/kaartenbak", Who::May(UseCards), browse::index)
        .get("/kaartenbak/bronnen", Who::May(UseCards), browse::sources)
        .get("/kaartenbak/begrippen-lijst", Who::May(UseCards), browse::glossary)
        .get("/kaartenbak/gebruiken", Who::May(LeadMeetings), use_card::show)
        .post("/kaartenbak/gebruiken", Who::May(LeadMeetings), use_card::add)
        .get("/kaartenbak/{deck}", Who::May(UseCards), browse::deck)
        .get("/kaartenbak/{deck}/{element}", Who::May(UseCards), browse::card)
        .get("/zoeken", Who::May(UseCards), search::show)
        .get("/favorieten", Who::May(UseCards), favourites::index)
        .post("/favorieten", Who::May(UseCards), favourites::change)

        .get("/eigen-kaarten", Who::May(WriteCards), own::index)
        .post("/eigen-kaarten", Who::May(WriteCards), own::create)
        .get("/eigen-kaarten/nieuw", Who::May(WriteCards), own::new)
        .post("/eigen-kaarten/inlezen", Who::May(WriteCards), own::bring_in)
        .get("/eigen-kaarten/{deck}", Who::May(WriteCards), editing::show)
        .post("/eigen-kaarten/{deck}", Who::May(WriteCards), editing::change)
        .get("/eigen-kaarten/{deck}/kaart/{card}", Who::May(WriteCards), own_card::show)
        .post("/eigen-kaarten/{deck}/kaart/{card}", Who::May(WriteCards), own_card::set)
        .post("/eigen-kaarten/{deck}/kaart/{card}/voorbeeld", Who::May(WriteCards), own_card::preview)
        .get("/eigen-kaarten/{deck}/kaart/{card}/papier.png", Who::May(WriteCards), own_card::paper)
        .post("/eigen-kaarten/{deck}/programma", Who::May(WriteCards), programme::change)
        .get("/eigen-kaarten/{deck}/programma/{block}", Who::May(WriteCards), programme::show)
        .post("/eigen-kaarten/{deck}/programma/{block}", Who::May(WriteCards), programme::set)
        .get("/eigen-kaarten/{deck}/kaarten.zip", Who::May(WriteCards), own::zip)
        .get("/eigen-kaarten/{deck}/kaarten.csv", Who::May(WriteCards), own::csv)

        .get("/afdrukken", Who::May(UseCards), paper::index)
        .get("/afdrukken/{what}", Who::May(UseCards), paper::ask)
        .post("/afdrukken/{what}", Who::May(UseCards), paper::make)
        .get("/afdrukken/opdracht/{job}", Who::May(UseCards), paper::job)
        .post("/afdrukken/opdracht/{job}", Who::May(UseCards), paper::change_job)
        .get("/afdrukken/opdracht/{job}/voortgang", Who::May(UseCards), paper::job_state)
        .get("/afdrukken/opdracht/{job}/bestand.pdf", Who::May(UseCards), paper::job_file)
        .get("/gallery", Who::DemoOnly, gallery::show)

        .get("/vertalen", Who::May(Translate), translations::index)
        .get("/vertalen/inlezen", Who::May(Translate), translations::upload_form)
        .post("/vertalen/inlezen", Who::May(Translate), translations::upload)
        .get("/vertalen/inlezen/{id}", Who::May(Translate), translations::imported)
        .post("/vertalen/inlezen/{id}", Who::May(Translate), translations::take_over)
        .get("/vertalen/{lang}", Who::May(Translate), translations::lang)
        .get("/vertalen/{lang}/volgende", Who::May(Translate), translations::next)
        .get("/vertalen/{lang}/vertaling.xlf", Who::May(Translate), translations::export_lang)
        .get("/vertalen/{lang}/{deck}", Who::May(Translate), translations::deck)
        .get("/vertalen/{lang}/{deck}/vertaling.xlf", Who::May(Translate), translations::export_deck)
        .get("/vertalen/{lang}/{deck}/{item}", Who::May(Translate), translations::item)
        .post("/vertalen/{lang}/{deck}/{item}", Who::May(Translate), translations::save)
        .post("/vertalen/{lang}/{deck}/{item}/terug", Who::May(Translate), translations::undo)
        .post("/vertalen/{lang}/{deck}/{item}/opmerking", Who::May(Translate), translations::comment)
        .post("/vertalen/{lang}/{deck}/{item}/opmerking/{comment}", Who::May(Translate), translations::resolve)
}

/// Meetings, and everybody who takes part in them.
#[rustfmt::skip]
fn meetings(routes: Routes) -> Routes {
    routes
        .get("/visie", Who::May(UseCards), visions::index)
        .get("/visie/{id}", Who::May(UseCards), visions::show)
        .post("/visie/{id}", Who::May(LeadMeetings), visions::act)
        .get("/visie/{id}/visie.pdf", Who::May(UseCards), visions::pdf)
        .get("/visie/{id}/poster.pdf", Who::May(UseCards), visions::large)
        .get("/bijeenkomsten", Who::May(LeadMeetings), plan::index)
        .post("/bijeenkomsten", Who::May(LeadMeetings), plan::create)
        .get("/bijeenkomsten/nieuw", Who::May(LeadMeetings), plan::new)
        .get("/bijeenkomsten/{id}", Who::MeetingCoach, plan::show)
        .post("/bijeenkomsten/{id}/gegevens", Who::MeetingCoach, plan::set)
        .post("/bijeenkomsten/{id}/agenda", Who::MeetingCoach, plan::change)
        .get("/bijeenkomsten/{id}/blok/{block}", Who::MeetingCoach, plan::block)
        .post("/bijeenkomsten/{id}/blok/{block}", Who::MeetingCoach, plan::set_block)
        .get("/bijeenkomsten/{id}/blok/{block}/werkblad.pdf", Who::MeetingCoach, worksheet::sheet)
        .get("/bijeenkomsten/{id}/blok/{block}/poster.pdf", Who::MeetingCoach, worksheet::poster)
        .get("/bijeenkomsten/{id}/blok/{block}/kaart", Who::MeetingCoach, keeping::show)
        .post("/bijeenkomsten/{id}/blok/{block}/kaart", Who::MeetingCoach, keeping::keep)
        .get("/bijeenkomsten/{id}/blok/{block}/visie", Who::MeetingCoach, vision_keeping::show)
        .post("/bijeenkomsten/{id}/blok/{block}/visie", Who::MeetingCoach, vision_keeping::keep)
        .get("/bijeenkomsten/{id}/draaiboek", Who::MeetingCoach, plan::sheet)
        .get("/bijeenkomsten/{id}/presentatie.pptx", Who::MeetingCoach, plan::slides)
        .get("/bijeenkomsten/{id}/pakket", Who::MeetingCoach, paper::ask_kit)
        .post("/bijeenkomsten/{id}/pakket", Who::MeetingCoach, paper::make_kit)
        .get("/bijeenkomsten/{id}/leiden", Who::MeetingCoach, lead::show)
        .get("/bijeenkomsten/{id}/stroom", Who::MeetingCoach, lead::watch)
        .post("/bijeenkomsten/{id}/handelingen", Who::MeetingCoach, lead::act_as_coach)
        .get("/bijeenkomsten/{id}/stemkaarten", Who::MeetingCoach, vote_cards::show)
        .post("/bijeenkomsten/{id}/stemkaarten", Who::MeetingCoach, vote_cards::read)
        .get("/bijeenkomsten/{id}/links", Who::MeetingCoach, links_given::meeting)
        .post("/bijeenkomsten/{id}/links", Who::MeetingCoach, links_given::stop_of_meeting)
        .get("/bijeenkomsten/{id}/verslag", Who::MeetingCoach, report::show)
        .get("/bijeenkomsten/{id}/verslag.pdf", Who::MeetingCoach, report::pdf)
        .get("/bijeenkomsten/{id}/verslag.docx", Who::MeetingCoach, report::docx)
        .get("/bijeenkomsten/{id}/verslag.csv", Who::MeetingCoach, report::csv)
        .get("/bijeenkomsten/{id}/verslag.json", Who::MeetingCoach, report::json)
        .post("/bijeenkomsten/{id}/verslag/delen", Who::MeetingCoach, report::share)
        .get("/verslag/{token}", Who::ReportLink, report::shared)
        .get("/bijeenkomsten/{id}/opdrachten", Who::MeetingCoach, work::show)
        .post("/bijeenkomsten/{id}/opdrachten", Who::MeetingCoach, work::change)
        .get("/bijeenkomsten/{id}/opdrachten/{assignment}", Who::MeetingCoach, work::read)
        .get("/opdrachten", Who::Staff, staff_work::index)
        .get("/opdrachten/{assignment}", Who::Staff, staff_work::show)
        .post("/opdrachten/{assignment}", Who::Staff, staff_work::act_on)

        .get("/teams", Who::May(LeadMeetings), teams::index)
        .get("/teams/{team}", Who::May(LeadMeetings), teams::show)
        .post("/teams/{team}", Who::May(LeadMeetings), teams::change)

        .get("/mee", Who::Anyone, join::code)
        .get("/mee/{code}", Who::Anyone, join::name)
        .post("/mee/{code}", Who::Anyone, join::join)
        .get("/mijn/{token}", Who::Participant, participant::show)
        .get("/mijn/{token}/eigen", Who::Participant, participant::mine)
        .get("/mijn/{token}/stroom", Who::Participant, participant::watch)
        .post("/mijn/{token}/handelingen", Who::Participant, participant::act_as_participant)
        .get("/mijn/{token}/qr.svg", Who::Participant, participant::qr_code)
        .get("/mijn/{token}/kalender.ics", Who::Participant, participant::calendar)
        .get("/mijn/{token}/later", Who::Participant, later::show)
        .post("/mijn/{token}/later", Who::Participant, later::change)
        .get("/bundel/{token}", Who::OwnLink, bundle::show)
        .post("/bundel/{token}", Who::OwnLink, bundle::change)
        .get("/kalender/{token}", Who::OwnLink, calendar::feed)
        .get("/antwoord/{token}", Who::OwnLink, answer::show)
        .post("/antwoord/{token}", Who::OwnLink, answer::take)
        .get("/mijn/{token}/opdracht/{assignment}", Who::Participant, own_work::show)
        .post("/mijn/{token}/opdracht/{assignment}", Who::Participant, own_work::act_on)
        .get("/scherm/{token}", Who::WallLink, wall::show)
        .get("/scherm/{token}/stroom", Who::WallLink, wall::watch)
}

/// The program as one service.
pub fn router(app: App) -> Router {
    around(routes().router, app)
}

/// Collects addresses with who may use them.
#[derive(Debug, Default)]
pub struct Routes {
    router: Router<App>,
    table: Vec<Route>,
}

impl Routes {
    /// Every address with who may use it, for the tests that try them all.
    pub fn table(&self) -> &[Route] {
        &self.table
    }

    fn get<T: 'static>(self, path: &'static str, who: Who, handler: impl Handler<T, App>) -> Self {
        self.route(Method::GET, MethodFilter::GET, path, who, handler)
    }

    fn post<T: 'static>(self, path: &'static str, who: Who, handler: impl Handler<T, App>) -> Self {
        self.route(Method::POST, MethodFilter::POST, path, who, handler)
    }

    fn route<T: 'static>(
        mut self,
        method: Method,
        filter: MethodFilter,
        path: &'static str,
        who: Who,
        handler: impl Handler<T, App>,
    ) -> Self {
        let guarded = move |State(app): State<App>, req: Request| {
            let handler = handler.clone();
            async move {
                let req = keep_out(&app, path, who, req).await?;
                Ok::<_, WebError>(handler.call(req, app).await)
            }
        };
        self.router = self.router.route(path, on(filter, guarded));
        self.table.push(Route { method, path, who });
        self
    }
}

/// Keeps out who has no business at an address, and leaves its pattern for the log.
async fn keep_out(
    app: &App,
    path: &'static str,
    who: Who,
    req: Request,
) -> Result<Request, WebError> {
    let (mut parts, body) = req.into_parts();
    if let Some(pattern) = parts.extensions.get::<Pattern>() {
        pattern.is(path);
    }
    check(app, who, &mut parts).await?;
    may_cross(app, who)?;
    Ok(Request::from_parts(parts, body))
}

/// Refuses what is about families where somebody on the way could read along.
fn may_cross(app: &App, who: Who) -> Result<(), WebError> {
    if who.concerns_families() && !app.config.is_private() {
        return Err(WebError::Refused("families-need-https"));
    }
    Ok(())
}

async fn signed_in(app: &App, parts: &mut Parts) -> Result<SignedIn, WebError> {
    SignedIn::from_request_parts(parts, app).await
}

/// Whether somebody has a right; and if not, whether it waits for a second proof of who they are.
/// In a practice school nobody has what belongs to running a real one.
fn permit(person: &Person, right: Right) -> Result<(), WebError> {
    let practises = person.house.as_ref().is_some_and(|house| house.practice.is_some());
    if practises && !has_right(right) {
        return Err(WebError::Forbidden);
    }
    if person.roles.may(right) {
        return Ok(());
    }
    Err(if person.all_roles.may(right) { WebError::SecondStepNeeded } else { WebError::Forbidden })
}

async fn check(app: &App, who: Who, parts: &mut Parts) -> Result<(), WebError> {
    match who {
        Who::Staff => signed_in(app, parts).await.map(drop),
        Who::May(right) => permit(&signed_in(app, parts).await?.person, right),
        Who::MeetingCoach => {
            Box::pin(check(app, Who::May(Right::LeadMeetings), parts)).await?;
            Leading::from_request_parts(parts, app).await.map(drop)
        }
        Who::FirstRun if !store::is_empty(app.db.read()).await? => Err(WebError::NotFound),
        Who::DemoOnly if !app.config.demo => Err(WebError::NotFound),
        Who::FirstRun
        | Who::DemoOnly
        | Who::Anyone
        | Who::Participant
        | Who::WallLink
        | Who::ReportLink
        | Who::GuardianLink
        | Who::OwnLink => Ok(()),
    }
}
