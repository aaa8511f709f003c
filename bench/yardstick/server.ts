import 'reflect-metadata';
import { Controller, Get, Header, Module, Param, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { connectionParts } from '#platform';
import { bareOrder } from './order.js';
import { barePage } from './page.js';

// The bare endpoints that the product is measured against: the same framework, adapter, driver and server, and nothing else.
const pool = (url: string): Pool => {
  const { username, ...parts } = connectionParts(url);
  return createPool({ ...parts, user: username, dateStrings: true, connectionLimit: 16 });
};
const data = pool(process.env.DATABASE_URL!);
const own = pool(process.env.YARDSTICK_URL!);

@Controller()
class Yardstick {
  @Get('hello')
  hello() {
    return { ok: true };
  }

  /** The newest 25 invoices of a reseller, from the product's rows. */
  @Get('list/:id')
  async list(@Param('id') id: string) {
    const [rows] = await data.execute<RowDataPacket[]>(
      `SELECT invoice_id, client_id, number, issued_on, due_on, gross, status FROM rc_invoices
       WHERE reseller_id = ? ORDER BY invoice_id DESC LIMIT 25`,
      [id],
    );
    return rows;
  }

  @Post('order/:reseller')
  async order(@Param('reseller') reseller: string) {
    await bareOrder(own, Number(reseller));
    return { ok: true };
  }

  /** The rows that pricing a cart reads: cart, lines, the group's items and prices, the reseller's prices and rules, the tax. */
  @Get('cart/:cart/:group/:reseller/:currency/:products')
  async cart(@Param() { cart, group, reseller, currency, products }: Record<string, string>) {
    const ids = products.split(',');
    const marks = ids.map(() => '?').join(',');
    const read = async (sql: string, values: string[]) => (await data.execute<RowDataPacket[]>(sql, values))[0];
    return {
      cart: await read(
        'SELECT id, reseller_id, client_id, currency, country, state, status FROM rc_carts WHERE id = ?',
        [cart],
      ),
      lines: await read('SELECT line FROM rc_cart_lines WHERE cart_id = ? ORDER BY id', [cart]),
      items: await read(
        `SELECT item_type, item_id, method, args FROM rc_group_items WHERE group_id = ? AND item_type = 'product' AND item_id IN (${marks})`,
        [group, ...ids],
      ),
      cells: await read(
        `SELECT item_id, term, admin_setup, admin_recurring, lowest_setup, lowest_recurring, highest_setup, highest_recurring
         FROM rc_group_prices WHERE group_id = ? AND currency = ? AND item_type = 'product' AND item_id IN (${marks})`,
        [group, currency, ...ids],
      ),
      prices: await read(
        `SELECT item_id, term, setup, recurring FROM rc_reseller_prices
         WHERE reseller_id = ? AND currency = ? AND item_type = 'product' AND item_id IN (${marks})`,
        [reseller, currency, ...ids],
      ),
      rules: await read(
        'SELECT scope, scope_ref, currency, kind, value, ending FROM rc_price_rules WHERE reseller_id = ?',
        [reseller],
      ),
      tax: await read('SELECT level, state, country, taxrate FROM tbltax ORDER BY id', []),
    };
  }

  @Get('page')
  @Header('content-type', 'text/html; charset=utf-8')
  page() {
    return barePage();
  }
}

@Module({ controllers: [Yardstick] })
class YardstickModule {}

const app = await NestFactory.create(YardstickModule, new FastifyAdapter(), { logger: false });
app.enableShutdownHooks();
await app.listen(Number(process.env.PORT), '127.0.0.1');
