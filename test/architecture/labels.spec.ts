import { load } from 'cheerio';
import { Assets, PageRenderer, TemplateEngine } from '../../src/platform/views/index.js';
import { galleryComponents } from '../../src/platform/views/gallery/examples.js';

const engine = new TemplateEngine({ reload: false, checkKeys: false });
const renderer = new PageRenderer(engine, new Assets());
const components = galleryComponents(engine.viewsFolder);

async function example(component: string) {
  const data = components.find(({ name }) => name === component)?.examples[0]?.data ?? {};
  const $ = load(await renderer.renderToString(`components/${component}`, { ...data, isOptional: true }));
  return { $, label: data['label'] };
}

// A person with a screen reader hears a field by its label: "Note", and then, as a description, "(optional)".
describe('the name of a field', () => {
  it.each(['field', 'textarea', 'select', 'file-drop'])('is its label and nothing else: %s', async (component) => {
    const { $, label } = await example(component);
    expect($('label').text().trim()).toBe(label);
    const described = $('[aria-describedby]').attr('aria-describedby')?.trim().split(' ') ?? [];
    expect(described.map((id) => $(`[id="${id}"]`).text())).toContain('(optional)');
  });

  it('belongs to one element only in a search', async () => {
    const { $, label } = await example('search-field');
    expect($('label').text()).toBe(label);
    expect($(`[aria-label="${String(label)}"]`)).toHaveLength(0);
  });
});
