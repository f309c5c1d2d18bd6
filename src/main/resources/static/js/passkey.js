/**
 * Passkeys. A form with data-passkey is shown where the browser knows passkeys. Sent, it asks the server for options, lets the
 * browser make ("create") or show ("get") a passkey, and sends its answer with the form.
 */

const supported = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);

async function answer(form) {
  const response = await fetch(form.dataset.passkeyOptions, {
    method: 'POST',
    headers: {'X-Requested-With': 'passkey'},
    body: new URLSearchParams({_csrf: form.elements._csrf.value}),
  });
  if (!response.ok || response.redirected) {
    throw new Error(`options: ${response.status}`);
  }
  const options = await response.json();
  const making = form.dataset.passkey === 'create';
  const publicKey = making
    ? PublicKeyCredential.parseCreationOptionsFromJSON(options)
    : PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const credential = await (making
    ? navigator.credentials.create({publicKey})
    : navigator.credentials.get({publicKey}));
  return JSON.stringify(credential.toJSON());
}

for (const form of supported ? document.querySelectorAll('form[data-passkey]') : []) {
  const failed = form.querySelector('[data-passkey-failed]');
  form.hidden = false;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    failed.hidden = true;
    try {
      form.elements.credential.value = await answer(form);
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
