import { load } from 'cheerio';
import type { CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';

/** A form as a browser would send it. */
export interface FilledForm {
  readonly action: string;
  readonly method: string;
  readonly isMultipart: boolean;
  readonly fields: [string, string][];
  /** Names of the file fields, by their label. */
  readonly fileFields: ReadonlyMap<string, string>;
}

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads a page as a person does: by headings, labels and the words on buttons and links. */
export class PageReader {
  private parsed: CheerioAPI | undefined;
  private labels: ReadonlyMap<string, AnyNode> | undefined;

  constructor(
    readonly status: number,
    readonly path: string,
    readonly html: string,
    readonly headers: Headers,
  ) {}

  /** Read when it is first asked of: many pages are only passed through. */
  private get $(): CheerioAPI {
    this.parsed ??= load(this.html);
    return this.parsed;
  }

  get title(): string {
    return inOneLine(this.$('title').text());
  }

  get heading(): string {
    return inOneLine(this.$('h1').first().text());
  }

  /** All words a person can see in the page's main part. */
  get text(): string {
    const body = this.$('body').clone();
    body.find('script, style, template, svg').remove();
    return inOneLine(body.text());
  }

  get errors(): string[] {
    return this.$('[role=alert] li').toArray().map((item) => inOneLine(this.$(item).text()));
  }

  get buttons(): string[] {
    return this.$('button').toArray().map((button) => this.nameOf(button));
  }

  get links(): string[] {
    return this.$('a[href]').toArray().map((link) => this.nameOf(link));
  }

  /** Where a link with these words leads. */
  linkTo(words: string): string {
    const link = this.$('a[href]').toArray().find((each) => this.nameOf(each).includes(words));
    if (!link) throw new Error(`No link says “${words}” on ${this.path}. There are: ${this.links.join(' | ')}`);
    return this.$(link).attr('href') ?? '';
  }

  /** What stands in the field with this label. */
  valueOf(label: string): string {
    const field = this.fieldLabelled(label);
    return this.$(field).is('textarea') ? this.$(field).text().replace(/^\n/, '') : String(this.$(field).val() ?? '');
  }

  /** The form that a button belongs to, filled by the labels of its fields. Choices are filled by the label of the choice, with `true`. */
  fill(buttonWords: string, answers: Record<string, string | boolean>): FilledForm {
    const button = this.$('button').toArray().find((each) => this.nameOf(each) === buttonWords) ?? this.$('button').toArray().find((each) => this.nameOf(each).startsWith(buttonWords));
    if (!button) throw new Error(`No button says “${buttonWords}” on ${this.path} (${this.status}). There are: ${this.buttons.join(' | ')}`);
    const form = this.$(button).attr('form') ? this.$(`#${this.$(button).attr('form')}`) : this.$(button).closest('form');
    const root = form.get(0);
    if (!root) throw new Error(`The button “${buttonWords}” stands in no form.`);
    for (const [label, answer] of Object.entries(answers)) this.answer(root, label, answer);
    const fields = form.serializeArray().map(({ name, value }): [string, string] => [name, value]);
    const name = this.$(button).attr('name');
    if (name) fields.push([name, this.$(button).attr('value') ?? '']);
    return {
      action: this.$(button).attr('formaction') ?? form.attr('action') ?? this.path,
      method: (form.attr('method') ?? 'get').toUpperCase(),
      isMultipart: form.attr('enctype') === 'multipart/form-data',
      fields,
      fileFields: this.fileFieldsIn(root),
    };
  }

  private fileFieldsIn(form: AnyNode): Map<string, string> {
    const fields = this.$(form).find('input[type=file]').toArray();
    return new Map(fields.map((field) => [this.labelOf(field), this.$(field).attr('name') ?? '']));
  }

  private answer(form: AnyNode, label: string, answer: string | boolean): void {
    const field = this.$(this.fieldLabelled(label, form));
    if (field.is('[type=radio], [type=checkbox]')) {
      if (field.is('[type=radio]')) this.$(form).find(`[name="${field.attr('name')}"]`).removeAttr('checked');
      if (answer) field.attr('checked', 'checked');
      else field.removeAttr('checked');
    } else if (field.is('textarea')) field.text(String(answer));
    else if (field.is('select')) this.choose(form, label, String(answer));
    else field.attr('value', String(answer));
  }

  private choose(form: AnyNode, label: string, words: string): void {
    const options = this.$(this.fieldLabelled(label, form)).find('option');
    options.removeAttr('selected');
    const chosen = options.toArray().find((option) => inOneLine(this.$(option).text()).startsWith(words) || this.$(option).attr('value') === words);
    if (!chosen) throw new Error(`“${label}” offers no “${words}”.`);
    this.$(chosen).attr('selected', 'selected');
  }

  private fieldLabelled(label: string, within?: AnyNode): AnyNode {
    const scope = within ? this.$(within) : this.$('body');
    const fields = scope.find('input:not([type=hidden]), textarea, select').toArray();
    const field = fields.find((each) => this.labelOf(each) === label) ?? fields.find((each) => this.labelOf(each).startsWith(label));
    if (!field) throw new Error(`No field is labelled “${label}” on ${this.path}. There are: ${fields.map((each) => this.labelOf(each)).join(' | ')}`);
    return field;
  }

  private labelOf(field: AnyNode): string {
    const id = this.$(field).attr('id');
    const label = (id ? this.labelsByField.get(id) : undefined) ?? this.$(field).closest('label').get(0);
    return (label ? inOneLine(this.$(label).text()) : '') || (this.$(field).attr('aria-label') ?? '');
  }

  /** Every label by the id of its field, looked for once: a form of twenty fields asks for all of them. */
  private get labelsByField(): ReadonlyMap<string, AnyNode> {
    this.labels ??= new Map(this.$('label[for]').toArray().reverse().map((label): [string, AnyNode] => [this.$(label).attr('for') ?? '', label]));
    return this.labels;
  }

  private nameOf(element: AnyNode): string {
    const spoken = this.$(element).attr('aria-label');
    if (spoken) return spoken;
    const copy = this.$(element).clone();
    copy.find('svg, kbd, [aria-hidden=true]').remove();
    return inOneLine(copy.text());
  }
}
