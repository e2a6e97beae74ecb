import { type DynamicModule, Global, type MiddlewareConsumer, Module, type NestModule, type Type } from '@nestjs/common';
import { Assets } from './assets.js';
import { AssetsMiddleware } from './assets.middleware.js';
import { PageRenderer } from './page-renderer.js';
import { type EngineOptions, TemplateEngine } from './template-engine.js';

/** How the app wants its pages made. */
export interface ViewsOptions extends Partial<EngineOptions> {
  /** The module that exports a LayoutDataSource; without one, pages show nobody signed in. */
  imports?: Type<unknown>[];
}

const engineOptions = Symbol('EngineOptions');

/** Templates, layouts, assets and what renders them; PageAdapter sends the pages. */
@Global()
@Module({
  providers: [
    { provide: Assets, useFactory: () => new Assets() },
    {
      provide: TemplateEngine,
      inject: [{ token: engineOptions, optional: true }],
      useFactory: (options: Partial<EngineOptions> = {}) => new TemplateEngine({ reload: false, checkKeys: false, ...options }),
    },
    PageRenderer,
  ],
  exports: [Assets, TemplateEngine, PageRenderer],
})
export class ViewsModule implements NestModule {
  /** `ViewsModule.with({ imports: [AccountsModule], reload: true, checkKeys: true })` */
  static with({ imports = [], ...options }: ViewsOptions): DynamicModule {
    return { module: ViewsModule, imports, providers: [{ provide: engineOptions, useValue: options }] };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(AssetsMiddleware).forRoutes('assets/*splat');
  }
}
