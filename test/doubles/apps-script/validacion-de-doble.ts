import type { ReglaDeDoble } from './celda-de-doble.ts';
import type { Entorno } from './entorno-de-doble.ts';
import { ExcepcionDeAppsScript } from './excepcion.ts';

type Constructor = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Items of a list of a rule (developers.google.com/apps-script/reference/spreadsheet/data-validation-builder#requireValueInList). */
const MAXIMO_DE_LISTA = 500;

const reglas = new WeakMap<object, ReglaDeDoble>();

/** What a built rule says. @throws of what no builder gave */
export function reglaDe(objeto: object): ReglaDeDoble {
  const regla = reglas.get(objeto);
  if (regla === undefined) throw new ExcepcionDeAppsScript('Invalid argument: rule. Build it first.');
  return regla;
}

type Regla = GoogleAppsScript.Spreadsheet.DataValidation;

/** `DataValidation` (developers.google.com/apps-script/reference/spreadsheet/data-validation). */
export function darRegla(entorno: Entorno, regla: ReglaDeDoble): Regla {
  const objeto: Pick<Regla, 'getAllowInvalid' | 'getCriteriaType' | 'getCriteriaValues' | 'getHelpText'> = {
    getAllowInvalid: () => regla.permiteOtros,
    getCriteriaType: () => regla.criterio as unknown as GoogleAppsScript.Spreadsheet.DataValidationCriteria,
    getCriteriaValues: () => [...regla.valores],
    getHelpText: () => regla.ayuda ?? '',
  };
  const hecha = entorno.dar('DataValidation', objeto) as Regla;
  reglas.set(hecha, regla);
  return hecha;
}

/** `DataValidationBuilder` (developers.google.com/apps-script/reference/spreadsheet/data-validation-builder). */
export function darConstructorDeRegla(entorno: Entorno): Constructor {
  let regla: ReglaDeDoble = { criterio: '', valores: [], permiteOtros: true, ayuda: null };
  const pide = (criterio: string, valores: readonly unknown[]): Constructor => {
    regla = { ...regla, criterio, valores };
    return este;
  };
  const objeto: Pick<
    Constructor,
    | 'build'
    | 'requireDate'
    | 'requireFormulaSatisfied'
    | 'requireValueInList'
    | 'requireValueInRange'
    | 'setAllowInvalid'
    | 'setHelpText'
  > = {
    requireDate: () => {
      return pide('DATE_IS_VALID_DATE', []);
    },
    requireFormulaSatisfied: (...dados: unknown[]) => {
      return pide('CUSTOM_FORMULA', dados);
    },
    requireValueInList: (...dados: unknown[]) => {
      const valores = dados[0] as string[];
      if (valores.length > MAXIMO_DE_LISTA) {
        throw new ExcepcionDeAppsScript(
          `The data validation rule has more items than the limit of ${MAXIMO_DE_LISTA}. Use the «List from a range» criteria instead.`,
        );
      }
      return pide('VALUE_IN_LIST', dados);
    },
    requireValueInRange: (...dados: unknown[]) => pide('VALUE_IN_RANGE', dados),
    setAllowInvalid: (permiteOtros) => {
      regla = { ...regla, permiteOtros };
      return este;
    },
    setHelpText: (ayuda) => {
      regla = { ...regla, ayuda };
      return este;
    },
    build: () => {
      if (regla.criterio === '') throw new ExcepcionDeAppsScript('A data validation rule needs a criteria.');
      return darRegla(entorno, regla);
    },
  };
  const este = entorno.dar('DataValidationBuilder', objeto) as Constructor;
  return este;
}
