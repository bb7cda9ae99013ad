//! Landlock: file, network and signal rules that hold even if a mount were wrong.

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
    RulesetCreated, RulesetCreatedAttr, Scope,
};

use super::failure::{During, Step};

/// Newest version whose rights are named here.
const KNOWN: ABI = ABI::V6;

/// The rules of one run: read and execute everywhere, write in its own folders, no network, no signal to anybody
/// outside. What this kernel's version lacks is left out.
pub fn rules() -> Step<RulesetCreated> {
    let step = "writing Landlock's rules";
    let everything = AccessFs::from_all(KNOWN);
    let read: BitFlags<AccessFs> = AccessFs::Execute | AccessFs::ReadFile | AccessFs::ReadDir;
    let device = AccessFs::WriteFile | AccessFs::ReadFile;
    let folder = |path: &str| PathFd::new(path).during(format_args!("opening {path}"));
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(everything)
        .during(step)?
        .handle_access(AccessNet::from_all(KNOWN))
        .during(step)?
        .scope(Scope::from_all(KNOWN))
        .during(step)?
        .create()
        .during(step)?
        .add_rule(PathBeneath::new(folder("/")?, read))
        .during(step)?
        .add_rule(PathBeneath::new(folder("/dev")?, device))
        .during(step)?;
    for path in ["/work", "/box/tmp", "/box/shm"] {
        rules = rules.add_rule(PathBeneath::new(folder(path)?, everything)).during(step)?;
    }
    Ok(rules)
}
