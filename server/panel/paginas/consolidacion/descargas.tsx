import type { VNode } from 'preact';
import type { Consolidacion } from '../../../../shared/api/esquemas/consolidaciones.ts';
import { direccionDe } from '../../cliente/direccion.ts';
import { Descarga } from '../../componentes/descarga.tsx';
import { Marco } from '../../componentes/marco.tsx';
import { Vacio } from '../../componentes/vacio.tsx';
import { useSitio } from '../../estado/sitio.ts';
import { tamano } from '../../texto/bytes.ts';
import { TablasEnGoogle } from './tablas-en-google.tsx';

/** What people look for first, in this order, and what each is. */
const PRINCIPALES: ReadonlyMap<string, string> = new Map([
  ['informe.docx', 'El informe en Word: portada, índice, textos y tablas numeradas'],
  ['informe.html', 'El informe en una sola página, para leer en el navegador'],
  ['consolidado.xlsx', 'Las tablas en Excel, una hoja cada una'],
]);

const OTROS: ReadonlyMap<string, string> = new Map([
  ['hallazgos.csv', 'Todos los hallazgos de los libros'],
  ['procedencia.csv', 'De qué fila de qué libro sale cada renglón y cada número'],
  ['textos.csv', 'Los textos con sus números puestos'],
  ['manifiesto.json', 'SHA-256 de todo lo que entró y salió'],
  ['datapackage.json', 'La descripción de las tablas para programas'],
]);

type Producto = Consolidacion['productos'][number];

interface Datos {
  readonly version: Consolidacion;
}

function Productos({ version, productos }: Datos & { readonly productos: readonly Producto[] }): VNode {
  const { organo, periodo } = useSitio();
  return (
    <Marco etiqueta="Archivos de la versión">
      <table>
        <thead>
          <tr>
            <th scope="col">Archivo</th>
            <th scope="col">Qué es</th>
            <th scope="col" class="numero">
              Tamaño
            </th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {productos.map(({ ruta, bytes, sha256 }) => {
            const parametros = { organo, periodo, numero: version.numero, archivo: ruta };
            return (
              <tr key={ruta}>
                <th scope="row">
                  <a href={direccionDe('producto', { parametros })} download>
                    {ruta}
                  </a>
                </th>
                <td>{PRINCIPALES.get(ruta) ?? OTROS.get(ruta) ?? 'Una tabla del informe'}</td>
                <td class="numero">{tamano(bytes)}</td>
                <td>
                  <code class="huella">{sha256}</code>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Marco>
  );
}

/** In the order in which people look for them: the report, what is about it, its tables. */
function enOrden(productos: readonly Producto[]): Producto[] {
  const orden = [...PRINCIPALES.keys(), ...OTROS.keys()];
  const lugar = ({ ruta }: Producto): number => (orden.includes(ruta) ? orden.indexOf(ruta) : orden.length);
  return productos.toSorted(
    (a, b) => lugar(a) - lugar(b) || a.ruta.localeCompare(b.ruta, 'es-MX', { numeric: true }),
  );
}

/** All that a version made, one by one and together. */
export function Descargas({ version }: Datos): VNode {
  const { organo, periodo } = useSitio();
  const { numero, productos } = version;
  const parametros = { organo, periodo, numero };
  if (productos.length === 0)
    return (
      <Vacio icono="hoja" titulo="Esta versión no hizo archivos">
        <p>Vea arriba por qué se detuvo; al corregirlo, consolide de nuevo.</p>
      </Vacio>
    );
  return (
    <>
      <p class="acciones al-inicio">
        {productos.some((p) => p.ruta === 'informe.docx') && (
          <Descarga
            principal
            a={direccionDe('producto', { parametros: { ...parametros, archivo: 'informe.docx' } })}
          >
            Informe en Word
          </Descarga>
        )}
        {productos.some((p) => p.ruta === 'consolidado.xlsx') && (
          <Descarga
            a={direccionDe('producto', { parametros: { ...parametros, archivo: 'consolidado.xlsx' } })}
          >
            Tablas en Excel
          </Descarga>
        )}
        <Descarga a={direccionDe('paquete', { parametros })}>Todo en un .zip</Descarga>
      </p>
      <TablasEnGoogle version={version} />
      <Productos version={version} productos={enOrden(productos)} />
    </>
  );
}
