import type { Connection, Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';

const TABLES = [
  `CREATE TABLE resellers (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, name VARCHAR(64) NOT NULL, prefix VARCHAR(12) NOT NULL,
    nextnum INT UNSIGNED NOT NULL DEFAULT 1, groupid INT UNSIGNED NOT NULL)`,
  'CREATE TABLE products (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, name VARCHAR(64) NOT NULL, price DECIMAL(16,2) NOT NULL)',
  `CREATE TABLE pricing (groupid INT UNSIGNED NOT NULL, packageid INT UNSIGNED NOT NULL, adminprice DECIMAL(16,2) NOT NULL,
    method TINYINT NOT NULL, fixed DECIMAL(16,2) NOT NULL, pct DECIMAL(6,3) NOT NULL, PRIMARY KEY (groupid, packageid))`,
  `CREATE TABLE tblclients (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, resellerid INT UNSIGNED NOT NULL, firstname VARCHAR(64) NOT NULL,
    lastname VARCHAR(64) NOT NULL, email VARCHAR(128) NOT NULL, country CHAR(2) NOT NULL, taxrate DECIMAL(10,3) NOT NULL,
    KEY (resellerid), KEY (email))`,
  `CREATE TABLE tblhosting (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, userid INT UNSIGNED NOT NULL, packageid INT UNSIGNED NOT NULL,
    domain VARCHAR(128) NOT NULL, amount DECIMAL(16,2) NOT NULL, billingcycle VARCHAR(16) NOT NULL, nextduedate DATE NOT NULL,
    nextinvoicedate DATE NOT NULL, domainstatus VARCHAR(16) NOT NULL, KEY (userid), KEY (domainstatus, nextinvoicedate), KEY (domain))`,
  `CREATE TABLE tblinvoices (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, userid INT UNSIGNED NOT NULL, resellerid INT UNSIGNED NOT NULL,
    invoicenum VARCHAR(32) NOT NULL, date DATE NOT NULL, duedate DATE NOT NULL, subtotal DECIMAL(16,2) NOT NULL, tax DECIMAL(16,2) NOT NULL,
    total DECIMAL(16,2) NOT NULL, taxrate DECIMAL(10,3) NOT NULL, status VARCHAR(16) NOT NULL, paymentmethod VARCHAR(32) NOT NULL,
    datepaid DATETIME NULL, KEY (userid), KEY (status, duedate), UNIQUE KEY (resellerid, invoicenum))`,
  `CREATE TABLE tblinvoiceitems (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, invoiceid INT UNSIGNED NOT NULL, userid INT UNSIGNED NOT NULL,
    type VARCHAR(16) NOT NULL, relid INT UNSIGNED NOT NULL, description VARCHAR(255) NOT NULL, amount DECIMAL(16,2) NOT NULL,
    taxed TINYINT NOT NULL, duedate DATE NOT NULL, KEY (invoiceid), KEY (userid, type, relid), UNIQUE KEY once (type, relid, duedate))`,
  `CREATE TABLE commissions (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, resellerid INT UNSIGNED NOT NULL, invoiceid INT UNSIGNED NOT NULL,
    itemid INT UNSIGNED NOT NULL, method TINYINT NOT NULL, base DECIMAL(16,2) NOT NULL, cost DECIMAL(16,2) NOT NULL,
    amount DECIMAL(16,2) NOT NULL, status VARCHAR(16) NOT NULL, UNIQUE KEY (itemid), KEY (resellerid, status), KEY (invoiceid))`,
  `CREATE TABLE orders (id INT UNSIGNED PRIMARY KEY AUTO_INCREMENT, ordernum BIGINT UNSIGNED NOT NULL, userid INT UNSIGNED NOT NULL,
    resellerid INT UNSIGNED NOT NULL, invoiceid INT UNSIGNED NOT NULL DEFAULT 0, amount DECIMAL(16,2) NOT NULL, status VARCHAR(16) NOT NULL,
    date DATETIME NOT NULL, KEY (userid), KEY (resellerid, id))`,
];
const [RESELLERS, CLIENTS, PRODUCTS, GROUPS] = [50, 2000, 60, 20];

/** The tables of the bare order, filled to the size of the product's data; in a schema of their own. */
export async function fillYardstick(connection: Connection): Promise<void> {
  for (const table of TABLES) await connection.query(table);
  const many = async (table: string, columns: string, count: number, row: (i: number) => (string | number)[]) =>
    connection.query(`INSERT INTO ${table} (${columns}) VALUES ?`, [
      Array.from({ length: count }, (_, i) => row(i + 1)),
    ]);
  await many('resellers', 'name, prefix, groupid', RESELLERS, (i) => [`Reseller ${i}`, `R${i}-`, 1 + (i % GROUPS)]);
  await many('products', 'name, price', PRODUCTS, (i) => [`Hosting plan ${i}`, 5 + (i % 40)]);
  await many('pricing', 'groupid, packageid, adminprice, method, fixed, pct', GROUPS * PRODUCTS, (i) => {
    const [group, product] = [1 + ((i - 1) % GROUPS), 1 + Math.floor((i - 1) / GROUPS)];
    return [group, product, 3 + (product % 35), 1 + ((group + product) % 7), '1.50', '12.5'];
  });
  await many('tblclients', 'resellerid, firstname, lastname, email, country, taxrate', CLIENTS, (i) => [
    1 + (i % RESELLERS),
    `First${i}`,
    `Last${i}`,
    `c${i}@example.com`,
    'GB',
    i % 3 === 0 ? 0 : 20,
  ]);
}

let counter = 0;
const cents = (amount: number): string => (amount / 100).toFixed(2);

/**
 * The least that one order can be: client, price, order, service, number, invoice, line and commission with prepared statements in
 * one durable transaction. No authentication, no validation, no rules.
 */
export async function bareOrder(pool: Pool, reseller: number): Promise<void> {
  const connection = await pool.getConnection();
  try {
    await statements(connection, reseller);
  } catch (error) {
    await connection.query('ROLLBACK');
    throw error;
  } finally {
    connection.release();
  }
}

async function statements(c: PoolConnection, reseller: number): Promise<void> {
  const number = Date.now() * 1000 + (counter++ % 1000);
  const client = 1 + (counter % CLIENTS);
  const product = 1 + (counter % PRODUCTS);
  const read = async (sql: string, values: (string | number)[]) =>
    (await c.execute<RowDataPacket[]>(sql, values))[0][0];
  const write = async (sql: string, values: (string | number)[]) =>
    (await c.execute<ResultSetHeader>(sql, values))[0].insertId;
  await c.query('START TRANSACTION');
  const buyer = await read('SELECT id, resellerid, taxrate FROM tblclients WHERE id = ?', [client]);
  const terms = await read(
    `SELECT p.price, g.adminprice, g.method, g.fixed, g.pct FROM products p JOIN pricing g ON g.packageid = p.id AND g.groupid = ?
     WHERE p.id = ?`,
    [1 + (reseller % GROUPS), product],
  );
  const price = Math.round(terms.price * 100);
  const tax = Math.round((price * buyer.taxrate) / 100);
  await write('INSERT INTO orders (ordernum, userid, resellerid, amount, status, date) VALUES (?,?,?,?,?,NOW())', [
    number,
    client,
    reseller,
    cents(price),
    'Pending',
  ]);
  const hosting = await write(
    `INSERT INTO tblhosting (userid, packageid, domain, amount, billingcycle, nextduedate, nextinvoicedate, domainstatus)
     VALUES (?,?,?,?,?,CURDATE(),CURDATE(),?)`,
    [client, product, `n${number}.example.com`, cents(price), 'Monthly', 'Pending'],
  );
  await write('UPDATE resellers SET nextnum = LAST_INSERT_ID(nextnum) + 1 WHERE id = ?', [reseller]);
  const [[next]] = await c.query<RowDataPacket[]>('SELECT LAST_INSERT_ID() AS n');
  const invoice = await write(
    `INSERT INTO tblinvoices (userid, resellerid, invoicenum, date, duedate, subtotal, tax, total, taxrate, status, paymentmethod)
     VALUES (?,?,?,CURDATE(),CURDATE(),?,?,?,?,?,?)`,
    [
      client,
      reseller,
      `R${reseller}-${next.n}`,
      cents(price),
      cents(tax),
      cents(price + tax),
      buyer.taxrate,
      'Unpaid',
      'banktransfer',
    ],
  );
  const item = await write(
    'INSERT INTO tblinvoiceitems (invoiceid, userid, type, relid, description, amount, taxed, duedate) VALUES (?,?,?,?,?,?,1,CURDATE())',
    [invoice, client, 'Hosting', hosting, `Hosting plan ${product}`, cents(price)],
  );
  await write(
    'INSERT INTO commissions (resellerid, invoiceid, itemid, method, base, cost, amount, status) VALUES (?,?,?,?,?,?,?,?)',
    [
      reseller,
      invoice,
      item,
      terms.method,
      cents(price),
      terms.adminprice,
      cents(price - Math.round(terms.adminprice * 100)),
      'Pending',
    ],
  );
  await c.query('COMMIT');
}
