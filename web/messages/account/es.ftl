# What the folder web/src/account says, en español.

forgotten-lead = Indique su correo electrónico. Si existe una cuenta, se enviará allí un enlace para elegir una contraseña nueva.
forgotten-send = Enviar el enlace
forgotten-sent = Si { $email } tiene una cuenta, el mensaje está en camino. Su enlace sirve una sola vez.
to-log-in = Ir al inicio de sesión
link-incomplete = Esta dirección está incompleta. Abra de nuevo el enlace del mensaje o cópielo entero.
link-another = Pedir otro enlace
invitation-lead = Ha recibido una invitación. Diga quién es y elija una contraseña.
invitation-accept = Aceptar la invitación
invitation-done = Su cuenta está lista.
account-name = Nombre
account-roles = Lo que puede hacer, y dónde
account-no-roles = Aún no se le ha concedido nada.
role-everywhere = en todas partes
password-change = Cambiar la contraseña
password-change-hint = Se cerrará su sesión en todos los demás lugares.
password-current = Contraseña actual
password-new = Contraseña nueva
password-hint = Unas cuantas palabras seguidas son largas y fáciles de recordar.
password-show = Mostrarla
password-save = Guardar la contraseña
password-changed = La contraseña se ha cambiado.
