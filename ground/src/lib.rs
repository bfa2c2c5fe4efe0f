//! What the program stands on while it is broken (`faults`) and measured (`bench`): a PostgreSQL server,
//! a NATS server and nodes, each a process of its own that ends with whoever started it.

mod nodes;
mod postgres;
mod processes;

pub use nodes::{Installation, Nats, Node};
pub use postgres::Postgres;
pub use processes::{Running, command, free_ports, is_root, open_many_files, output};
