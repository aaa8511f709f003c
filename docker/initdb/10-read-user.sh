#!/bin/bash
# The second database user: screens, reports and exports read with it, and it can do nothing else.
set -eu
mariadb -uroot -p"$MARIADB_ROOT_PASSWORD" <<SQL
CREATE USER IF NOT EXISTS 'relabel_read'@'%' IDENTIFIED BY '${READ_DATABASE_PASSWORD//\'/\'\'}';
GRANT SELECT ON relabel.* TO 'relabel_read'@'%';
SQL
