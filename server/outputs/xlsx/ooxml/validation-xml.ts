import type { Highlight, Validation } from './model.ts';
import type { Styles } from './styles.ts';
import { element, escapeXml } from './xml.ts';

/** Limits of Excel for the titles and texts of a check: a longer one makes the file unreadable to it. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

function cut(text: string | undefined, max: number): string | undefined {
  return text === undefined || text.length <= max ? text : `${text.slice(0, max - 1)}…`;
}

function formula(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`;
}

function validationXml(v: Validation): string {
  const style = v.refuse === 'warning' ? 'warning' : undefined;
  return element(
    'dataValidation',
    {
      type: v.type === 'any' ? undefined : v.type,
      errorStyle: style,
      operator: v.operator === 'between' ? undefined : v.operator,
      allowBlank: true,
      showInputMessage: true,
      showErrorMessage: v.refuse !== null,
      errorTitle: cut(v.errorTitle, MAX_TITLE),
      error: cut(v.error, MAX_MESSAGE),
      promptTitle: cut(v.promptTitle, MAX_TITLE),
      prompt: cut(v.prompt, MAX_MESSAGE),
      sqref: v.ref,
    },
    formula('formula1', v.formula1) + formula('formula2', v.formula2),
  );
}

/** `dataValidations` (ECMA-376 part 1, 18.3.1.33). */
export function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  return element('dataValidations', { count: validations.length }, validations.map(validationXml).join(''));
}

/** `conditionalFormatting`, one for each highlight. */
export function highlightsXml(highlights: readonly Highlight[], styles: Styles): string {
  return highlights
    .map(({ ref, formula: text, fill }, i) => {
      const rule = { type: 'expression', dxfId: styles.highlight(fill), priority: i + 1 };
      const inner = element('cfRule', rule, `<formula>${escapeXml(text)}</formula>`);
      return element('conditionalFormatting', { sqref: ref }, inner);
    })
    .join('');
}
