import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { describe, expect, it } from 'vitest';
import { CommissionModule, CommissionService } from '#commission';
import { pluginModules } from './plugins.js';

@Module({ imports: [CommissionModule, ...pluginModules] })
class Root {}

describe('the plugins of this installation', () => {
  it('bring their calculation methods under keys of their own, beside the built-in ones', async () => {
    const app = await NestFactory.createApplicationContext(Root, { logger: false, abortOnError: false });
    const keys = app
      .get(CommissionService, { strict: false })
      .methods()
      .map(({ key }) => key);
    expect(keys).toContain('example.tiered');
    expect(keys.filter((key) => !key.includes('.'))).toHaveLength(7);
    await app.close();
  });
});
