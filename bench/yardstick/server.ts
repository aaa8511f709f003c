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
