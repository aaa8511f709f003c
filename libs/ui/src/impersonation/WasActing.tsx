import { Note } from '../ProblemAlert.js';
import { t } from './impersonation.texts.js';
import { rememberWayBack } from './over.js';

/** Above the sign-in page, for whoever was signed in here as somebody else. */
export default function WasActing({ back }: { back: string }) {
  return (
    <Note tone="wait">
      {t('overSoon')}{' '}
      <a href={back} onClick={() => rememberWayBack(null)}>
        {t('back')}
      </a>
    </Note>
  );
}
