//! The sandbox from outside: what commands see, what they cost, what they cannot do.

mod basics;
mod compilers;
mod hostile;
mod languages;
mod left_behind;
mod ordinary_user;
mod own_code;
mod refusing;
mod support;
mod without_powers;
