-- untested: see compose.yaml. Wrapped keys have a database of their own: it is in no backup that is kept.
CREATE DATABASE driehoek_keys TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C';
