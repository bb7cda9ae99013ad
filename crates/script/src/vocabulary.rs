//! The closed lists of the field that code branches on.

use serde::{Deserialize, Serialize};

macro_rules! closed_list {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal / $title:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vmeta])* #[serde(rename = $text)] $variant,)*
        }

        impl $name {
            /// Every member, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];

            /// The name used in files and on the wire.
            pub fn name(self) -> &'static str {
                match self { $($name::$variant => $text,)* }
            }

            /// The name shown to people.
            pub fn title(self) -> &'static str {
                match self { $($name::$variant => $title,)* }
            }

            /// The member of that file name, if there is one.
            pub fn from_name(name: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|member| member.name() == name)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            // A plain `enum`, so that a wrong value is told with the list of right ones.
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($text,)*] })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

closed_list! {
    /// What a conversation is for.
    RoundKind {
        /// First call: scope fit, career story, motivation.
        Recruiter = "recruiter" / "Recruiter screen",
        /// The manager of the role: judgement, ownership, candour.
        HiringManager = "hiring_manager" / "Hiring-manager screen",
        /// Writing code while thinking aloud.
        Coding = "coding" / "Coding",
        /// Designing a system under constraints.
        SystemDesign = "system_design" / "System design",
        /// Stories about working with people.
        Behavioural = "behavioural" / "Behavioural",
        /// Stories about leading people and organisations.
        Leadership = "leadership" / "Leadership",
        /// Work done alone and discussed afterwards.
        TakeHome = "take_home" / "Take-home",
    }
}

closed_list! {
    /// A step of a loop.
    StageKind {
        /// Applying, or being sourced.
        Application = "application" / "Application",
        /// A call before the loop proper.
        Screen = "screen" / "Screen",
        /// A technical or skills assessment.
        Assessment = "assessment" / "Assessment",
        /// Work done alone.
        TakeHome = "take_home" / "Take-home",
        /// The block of interviews, on site or by video.
        Onsite = "onsite" / "Onsite loop",
        /// The interviewers decide.
        Debrief = "debrief" / "Debrief",
        /// Terms and decision.
        Offer = "offer" / "Offer",
    }
}

closed_list! {
    /// The family of roles a level belongs to.
    Track {
        /// Individual contributors who build.
        Engineer = "engineer" / "Engineer",
        /// People who manage builders.
        Manager = "manager" / "Manager",
        /// Product managers.
        Product = "product" / "Product",
    }
}

closed_list! {
    /// How far a person's own work reaches, smallest first.
    Scope {
        /// One task given by somebody else.
        Task = "task" / "a task",
        /// A feature or component owned end to end.
        Feature = "feature" / "a feature",
        /// A team's work.
        Team = "team" / "a team",
        /// Work of several teams.
        SeveralTeams = "several_teams" / "several teams",
        /// A department or organisation.
        Organisation = "organisation" / "an organisation",
        /// The company as a whole.
        Company = "company" / "the company",
    }
}

closed_list! {
    /// How hard a coding problem is for the round it is asked in.
    Difficulty {
        /// A warm-up.
        Easy = "easy" / "Easy",
        /// Fills a round.
        Medium = "medium" / "Medium",
        /// More than most solve in a round.
        Hard = "hard" / "Hard",
    }
}

closed_list! {
    /// What a coding problem is about.
    Topic {
        /// Arrays.
        Arrays = "arrays" / "Arrays",
        /// Strings.
        Strings = "strings" / "Strings",
        /// Hash tables.
        Hashing = "hashing" / "Hashing",
        /// Sorting.
        Sorting = "sorting" / "Sorting",
        /// Intervals.
        Intervals = "intervals" / "Intervals",
        /// Heaps and priority queues.
        Heap = "heap" / "Heaps",
        /// Two pointers.
        TwoPointers = "two-pointers" / "Two pointers",
        /// Sliding windows.
        SlidingWindow = "sliding-window" / "Sliding windows",
        /// Stacks.
        Stack = "stack" / "Stacks",
        /// Queues.
        Queue = "queue" / "Queues",
        /// Linked structures.
        LinkedStructures = "linked-structures" / "Linked structures",
        /// Trees.
        Trees = "trees" / "Trees",
        /// Graphs.
        Graphs = "graphs" / "Graphs",
        /// Searching.
        Search = "search" / "Search",
        /// Binary search.
        BinarySearch = "binary-search" / "Binary search",
        /// Dynamic programming.
        DynamicProgramming = "dynamic-programming" / "Dynamic programming",
        /// Greedy choices.
        Greedy = "greedy" / "Greedy",
        /// Designing a class.
        DesignAClass = "design-a-class" / "Designing a class",
        /// Streams.
        Streaming = "streaming" / "Streaming",
        /// Parsing.
        Parsing = "parsing" / "Parsing",
        /// Mathematics.
        Maths = "maths" / "Maths",
        /// Caches.
        Caching = "caching" / "Caching",
        /// Time series.
        TimeSeries = "time-series" / "Time series",
        /// Simulation.
        Simulation = "simulation" / "Simulation",
        /// Disjoint sets.
        UnionFind = "union-find" / "Union-find",
        /// Tries.
        Tries = "tries" / "Tries",
        /// Prefix sums.
        PrefixSums = "prefix-sums" / "Prefix sums",
    }
}

closed_list! {
    /// How a cost grows with the size of the input, slowest first.
    Growth {
        /// Not at all.
        Constant = "1" / "constant",
        /// With its logarithm.
        Logarithmic = "log n" / "logarithmic",
        /// In proportion.
        Linear = "n" / "linear",
        /// A little faster than in proportion.
        Linearithmic = "n log n" / "linearithmic",
        /// With its square.
        Quadratic = "n^2" / "quadratic",
        /// A little faster than its square.
        QuadraticLog = "n^2 log n" / "quadratic times logarithm",
        /// With its cube.
        Cubic = "n^3" / "cubic",
        /// Doubling with every step.
        Exponential = "2^n" / "exponential",
    }
}
