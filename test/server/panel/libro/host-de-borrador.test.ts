import { contratoDeHost } from '../../../support/contrato-de-host.ts';
import { hostDeBorradorDePrueba } from '../../../support/host-de-borrador-de-prueba.ts';

contratoDeHost('the grid in the browser', hostDeBorradorDePrueba);
