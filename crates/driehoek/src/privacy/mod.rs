//! Trust: what is kept of people and why, how long, who looked at it, and taking it out or away.

pub mod audit;
