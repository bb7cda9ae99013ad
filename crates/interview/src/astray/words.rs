//! The words that tell kinds of question and kinds of talk apart: words with blanks between, phrases with strokes.

use script::Signal;

/// Beginnings of what asks why somebody wants, leaves or takes a job.
pub(super) const MOTIVES: &str = "\
    why us|why here|why now|why this|why that one|why our|why leave|why would you|why do you want|\
    why do you wish|why did you apply|why did you leave|why are you|why you're|why you want|why you are|\
    why a change|draw|attract|interest|brings you|brought you|bring you|motivat|excite|appeals|looking for|\
    leaving|you leave|you left|to leave|to move|apply|applied|caught your eye|reply to my|happy here|\
    work here|work for us|join us|this role fit|next role|next job|next place|for here|about us|\
    making the move|why move|hoping for";

/// What asks for something else although it sounds so.
pub(super) const NOT_MOTIVES: &str = "\
    tell me about a|company value|your team|they leave";

/// Beginnings of what asks for something that happened.
pub(super) const EVENTS: &str = "\
    tell me about a|tell me about an|tell me about the|tell me about one|tell me about some|\
    tell me about people|tell me about work|tell me about users|tell me about negative|tell me about when|\
    when did|when was|when have you|describe a|a time|an example|what did you|which|did you|\
    walk me through a|walk me through an|walk me through the|walk me through letting|have you ever|you had|\
    whom|mistake|failure|the last time|what went|who|have you had|take me into|take one|biggest";

/// What asks, in a technical round, for work that was done.
pub(super) const TASKS_DONE: &str = "\
    tell me about|have you|you wrote|you did|you built|did you|your code|walk me through|you worked|was the|\
    what went|mistake|your last";

/// Words to the company.
pub(super) const ADDRESSED: &str = "\
    ye you you're you've your yours";

/// Words behind a “you” that means anybody.
pub(super) const GENERAL_YOU: &str = "\
    can could don't get just know look might need put see should think want would";

/// Words of wishes, where one who wishes stands near.
pub(super) const WANTING: &str = "\
    after appeals apply attracted attracts bored bothers bugs curious drawn draws dream drew enjoy excited \
    excites grow hope hoping interested interests join keen learn leave like looking love loved miss move \
    passionate prefer ready stay tired want wanted wants wish";

/// Who wishes.
pub(super) const WHO_WANTS: &str = "\
    am i i'd i'm i've me to would";

/// Words of jobs and of going from one to another.
pub(super) const JOB: &str = "\
    advert ambition application applied apply applying article band because blog bonus boss brand career \
    challenge change comp companies company compensation contract culture cv elsewhere employer equity future \
    growth here interview job jobs join joining leave leaving manager mission move moving next notice \
    opportunities opportunity pay place position posting product promoted promotion reason recruiter role \
    roles salary scale somewhere stay staying streaming vacancy why";

/// The own person, outside of a story.
pub(super) const OWN: &str = "\
    am i'd i'm i've me mine my we're we've";

/// Other persons.
pub(super) const PEOPLE: &str = "\
    he he'd he's her him his she she'd she's they'd";

/// The present, and how long.
pub(super) const NOW: &str = "\
    always anymore current currently longer moment never now present still today years yet";

/// Words of programs and of systems.
pub(super) const TECHNICAL: &str = "\
    api array batch byte bytes cache cached caches caching client clients constant counter database db dict \
    duplicate duplicates element elements empty event events graph hash heap id idempotent ids index indexes \
    input inputs key keys latency linear list lists lock log loop map memory n negative node nodes none null o \
     overflow partition partitions pointer pointers queue queues read reads replica replicas request requests \
    retries retry row rows second seconds server servers service services shard sharding shards sort sorted \
    sorting stack storage store stores stream string strings table tables test tests thread tree user users \
    write writes zero";

/// The past, where it does not end in “ed”.
pub(super) const IRREGULAR: &str = "\
    began bought broke brought built came caught chose couldn't cut did didn't drew drove fell felt fought \
    found gave got grew had hadn't held hid hit kept knew led left let lost made met paid put ran rang said \
    sat saw sent set shut sold spent spoke stood taught thought threw told took understood was wasn't went \
    were weren't wouldn't wrote";

/// Words that say nothing about the matter.
pub(super) const STOP: &str = "\
    a about after again against all also am an and any anything are as at back bad be because been before \
    being best between big both build but by came can come company could day days describe design did didn't \
    didnt do does doing don't down during each even ever example explain few first for from function get give \
    given go going good got had happen happened has have having he her here him his how i if implement in into \
     is it its job just kind know last let like little look lot made make many may me might mine month more \
    most much must my need new no nor not now of off on one only or other our out over own people person \
    really said same say see shall she should situation small so some something still such system take talk \
    team tell than that the their them then there these they thing things think this those through time times \
    to too took two under until up us use used very walk want wanted was way we week went were what when where \
     which while who whom whose why will with without work worked working worst would write year years you \
    your yours";

/// Signals of a thing worked out before the listener.
pub(super) const WORKED_OUT: &[Signal] = &[Signal::Complexity, Signal::EdgeCase, Signal::Estimate, Signal::Clarifying];

/// Whether a word is one of a list.
pub(super) fn is_in(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// The phrases of a list.
pub(super) fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split('|')
}
