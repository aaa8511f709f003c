import { Module } from '@nestjs/common';
import { CatalogService } from './catalog.service.js';
import { CatalogImporter } from './import/catalog-importer.js';

@Module({ providers: [CatalogService, CatalogImporter], exports: [CatalogService, CatalogImporter] })
export class CatalogModule {}
