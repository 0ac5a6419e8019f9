import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  EventApiModule,
  ExternalFilterModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  type Module,
} from 'ag-grid-community';

/** Of the grid's library, what this page uses: all else stays out of what the browser loads. */
const MODULOS: Module[] = [
  ClientSideRowModelModule,
  ClientSideRowModelApiModule,
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  EventApiModule,
  ExternalFilterModule,
  LocaleModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
];

let puestos = false;

export function ponerModulos(): void {
  if (!puestos) ModuleRegistry.registerModules(MODULOS);
  puestos = true;
}
