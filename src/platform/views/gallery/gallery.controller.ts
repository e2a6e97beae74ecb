import { Controller, Get, NotFoundException, Param } from '@nestjs/common';
import { Public } from '../../security/allow.decorator.js';
import { page, type PageAnswer } from '../answers.js';
import { TemplateEngine } from '../template-engine.js';
import { galleryComponents } from './examples.js';
import { type SampleName, sampleNames, samples } from './samples.js';

/** Every component in every state, and whole pages made of them. Not there in production. */
@Controller('gallery')
export class GalleryController {
  constructor(private readonly engine: TemplateEngine) {}

  @Public()
  @Get()
  index(): PageAnswer {
    const components = galleryComponents(this.engine.viewsFolder).map(({ name, examples }) => ({
      name,
      examples: examples.map((example) => ({ ...example, partial: `components/${name}` })),
    }));
    return page('gallery/index', { title: 'Gallery', sampleNames, components });
  }

  @Public()
  @Get(':sample')
  show(@Param('sample') name: string): PageAnswer {
    if (!isSample(name)) throw new NotFoundException();
    const { template, data, layout } = samples[name];
    return page(template, data, { layout });
  }
}

function isSample(name: string): name is SampleName {
  return Object.hasOwn(samples, name);
}
