import { contratoDeHost } from '../../support/contrato-de-host.ts';
import { hostSobreDoble } from '../../support/apps-script/host-sobre-doble.ts';

contratoDeHost('Apps Script', hostSobreDoble);
